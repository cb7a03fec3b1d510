package org.cspenrollment.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.cspenrollment.LongForms;
import org.cspenrollment.TestClock;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.platform.Role;
import org.cspenrollment.review.TaskKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** One case in Cockpit, and what a manager does to it. */
@InBrowser
class CasePagesBrowserIT {

  private static final String COCKPIT = "/camunda/app/cockpit/default/";
  private static final String PAGES = COCKPIT + "#/enrollments";
  private static final String ROOT = ".enrollments";
  private static final String HEADER =
      "tenantId,organisationId,name,country,timeZone,language,currency,enrolledOn,contactEmail,"
          + "planType,planContractId,planStart,planEnd,planRenewalOn,anniversaryMonth\n";
  private static final String LINE =
      "FI-77021,ORG-77021,Aurora IT,FI,Europe/Helsinki,en,EUR,2016-10-20,csp@aurora.example,"
          + "ASFP,A-77021,2018-01-01,2018-12-31,,\n";

  @Autowired private Visitors visitors;
  @Autowired private People people;
  @Autowired private Cases cases;
  @Autowired private ManagementService jobs;
  @Autowired private RuntimeService runtime;
  @Autowired private TestClock clock;

  @BeforeEach
  void employ() {
    people.staff("manager1", "en", Role.MANAGER);
    people.staff("jiwoo", "ko", Role.MANAGER);
    people.staff("reviewer1", "en", Role.REVIEWER);
    people.staff("lead1", "en", Role.LEAD_REVIEWER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"timeline", "passport", "evidence", "decisions", "mails", "record", "diagram"})
  void everyTabOfACaseIsThereInBothLanguagesAndWidths(String tab) {
    tabIsThere(tab, "manager1 en 1440", "jiwoo ko 390");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"timeline", "passport", "evidence", "decisions", "mails", "record", "diagram"})
  @Tag(LongForms.PICTURES)
  void everyTabOfACaseIsThereInKoreanAndWide(String tab) {
    tabIsThere(tab, "jiwoo ko 1440");
  }

  private void tabIsThere(String tab, String... readers) {
    var enrollment = doubted();
    for (var reader : readers) {
      var who = reader.split(" ", 3);
      try (var manager = visitors.signedIn(who[0], who[1], Integer.parseInt(who[2]))) {
        manager.goTo(casePage(enrollment, tab));
        assertThat(heading(manager)).containsText(enrollment.id().value());
        assertThat(manager.page().locator(".enrollments-tab > *").first()).isVisible();
        assertThat(manager.page().locator(ROOT + " .enrollments-loading")).hasCount(0);
        assertThat(manager.page().locator(ROOT)).not().containsText("cockpit.");
        manager.isAccessible(ROOT).picture("cockpit-case-" + tab);
      }
    }
  }

  @Test
  void anEndedCaseKeepsItsPassportItsSecondPersonAndItsDiagram() {
    var enrollment = cases.handedIn();
    cases.met(enrollment, "reviewer1", TaskKind.VERIFY_SUPPORT_PACKAGE, "REQ-SUP2");
    cases.met(enrollment, "reviewer1", TaskKind.VERIFY_SERVICE_EVIDENCE, "REQ-SVC");
    cases.met(enrollment, "reviewer1", TaskKind.VERIFY_INFRASTRUCTURE, "REQ-INF");
    try (var manager = visitors.signedIn("manager1", "en", 1440)) {
      manager.goTo(casePage(enrollment, "passport"));
      assertThat(part(manager, "REQ-SVC")).containsText("evaluate-services, version 1");
      assertThat(part(manager, "REQ-SVC")).containsText("As verified by reviewer1");
      assertThat(part(manager, "REQ-SVC")).containsText("Managed backup");
      assertThat(manager.page().locator(ROOT).getByText("Put on hold")).hasCount(0);

      tab(manager, "Diagram").click();
      var shape = manager.page().locator(".enrollments-diagram svg");
      assertThat(shape).isVisible();
      assertThat(
              manager
                  .page()
                  .locator(".enrollments-diagram [data-bpmn-id=event_partnerRenewed] ellipse"))
          .hasAttribute("fill", "#d9eed9");

      tab(manager, "Timeline").click();
      assertThat(row(manager, "Verify the infrastructure")).containsText("reviewer1");
      assertThat(row(manager, "Provide evidence")).containsText("The partner");
    }
  }

  @Test
  void aDecisionNamesTheSecondPerson() {
    try (var manager = visitors.signedIn("manager1", "en", 1440)) {
      manager.goTo(casePage(doubted(), "decisions"));
      assertThat(part(manager, "Minimum infrastructure"))
          .containsText(Pattern.compile("Second person\\s*Disagrees: lead1"));
      assertThat(part(manager, "Minimum infrastructure"))
          .containsText("I read the procedure otherwise.");
    }
  }

  @Test
  void tabsStandBesideThoseOfCockpit() {
    var enrollment = cases.handedIn();
    try (var manager = visitors.signedIn("manager1", "en", 1440)) {
      manager.goTo(COCKPIT + "#/processes");
      link(manager, "Annual enrollment").first().click();
      manager
          .page()
          .locator("tr", new Page.LocatorOptions().setHasText(enrollment.id().value()))
          .first()
          .getByRole(AriaRole.LINK)
          .first()
          .click();
      manager.page().getByText("Case: passport").click();

      assertThat(part(manager, "REQ-INF")).isVisible();
      assertThat(link(manager, enrollment.id().value()).first()).isVisible();
      manager.picture("cockpit-instance-passport");
      manager.page().getByText("Case: timeline").click();
      assertThat(row(manager, "Verify the infrastructure")).containsText("The case is here");
    }
  }

  @Test
  void aDeadlineIsMovedWithAReasonThatIsOnRecord() {
    var enrollment = cases.handedIn();
    try (var manager =
        visitors.signedIn("manager1", "en", 1440).expecting(422, enrollment.id() + "/deadline")) {
      manager.goTo(casePage(enrollment, "record"));
      manager.button("Move a deadline").click();
      dialog(manager).getByLabel("Which deadline").selectOption("DECISION");
      dialog(manager).getByLabel("New day (UTC)").fill("2017-01-01");
      dialog(manager).getByLabel("Reason").fill("A flood in the data centre.");
      manager.isAccessible(".enrollments-dialog");
      goOn(manager);
      assertThat(dialog(manager).locator("[role=alert]")).isVisible();
      assertThat(dialog(manager).getByLabel("Reason")).hasValue("A flood in the data centre.");

      dialog(manager).getByLabel("New day (UTC)").fill("2018-11-05");
      goOn(manager);

      assertThat(manager.page().locator(".enrollments-said")).hasText("The deadline is moved.");
      assertThat(dialog(manager)).hasCount(0);
      assertThat(row(manager, "Deadline moved")).containsText("A flood in the data centre.");
      assertThat(cases.now(enrollment).decisionDue()).isEqualTo("2018-11-05");
    }
  }

  @Test
  void aCaseIsHeldReleasedAndCalledOff() {
    var enrollment = cases.handedIn();
    try (var manager = visitors.signedIn("manager1", "en", 1440)) {
      manager.goTo(casePage(enrollment, "timeline"));
      reasoned(manager, "Put on hold", "An audit.");
      assertThat(said(manager)).hasText("The case is on hold.");
      reasoned(manager, "Release from hold", "The audit is over.");
      assertThat(said(manager)).hasText("The case goes on.");
      reasoned(manager, "Call off", "The partner was bought.");
      assertThat(said(manager)).hasText("The case is called off.");
      assertThat(manager.button("Call off")).hasCount(0);
      assertThat(cases.now(enrollment).state().name()).isEqualTo("CANCELLED");
    }
  }

  @Test
  void aTaskIsGivenToSomebodyAndFromSomebodyWhoIsAwayToTheSubstitute() {
    people.staff("mina", "en", Role.REVIEWER);
    people.staff("sora", "en", Role.REVIEWER);
    var enrollment = cases.handedIn();
    try (var manager = visitors.signedIn("manager1", "en", 1440)) {
      manager.goTo(casePage(enrollment, "timeline"));
      row(manager, "Verify the infrastructure").getByText("Give to").click();
      dialog(manager).getByLabel("To", exact()).selectOption("mina");
      dialog(manager).getByLabel("Reason").fill("Mina knows them.");
      goOn(manager);
      assertThat(said(manager)).hasText("The task has gone over.");
      assertThat(row(manager, "Verify the infrastructure")).containsText("mina");

      manager.goTo(PAGES + "/people");
      row(manager, "mina").getByText("Away …").click();
      dialog(manager).getByLabel("Substitute").selectOption("sora");
      dialog(manager).getByLabel("Last day (UTC)").fill("2018-10-01");
      dialog(manager).getByLabel("Reason").fill("Leave.");
      manager.button("See what would happen").click();
      assertThat(dialog(manager)).containsText(enrollment.id().value());
      assertThat(cases.task(enrollment, TaskKind.VERIFY_INFRASTRUCTURE).assignee().value())
          .isEqualTo("mina");
      manager.isAccessible(".enrollments-dialog").picture("cockpit-absence");
      goOn(manager);

      assertThat(row(manager, "mina")).containsText("sora stands in");
      assertThat(cases.task(enrollment, TaskKind.VERIFY_INFRASTRUCTURE).assignee().value())
          .isEqualTo("sora");
      manager.isAccessible(ROOT).picture("cockpit-people");
      row(manager, "mina").getByText("Is back").click();
      goOn(manager);
      assertThat(row(manager, "mina")).not().containsText("stands in");
    }
  }

  @Test
  void theDeadlinesOfAYearMoveAfterALookAtWhich() {
    var enrollment = cases.handedIn();
    var before = cases.now(enrollment).decisionDue();
    try (var manager = visitors.signedIn("manager1", "en", 1440)) {
      manager.goTo(PAGES + "?year=2018");
      manager.button("Move the deadlines of the year").click();
      dialog(manager).getByLabel("Which deadline").selectOption("DECISION");
      dialog(manager).getByLabel("By how many days").fill("7");
      dialog(manager).getByLabel("Reason").fill("A holiday was forgotten.");
      manager.button("See what would happen").click();
      assertThat(dialog(manager)).containsText(enrollment.id().value());
      assertThat(cases.now(enrollment).decisionDue()).isEqualTo(before);
      manager.picture("cockpit-move-year");

      dialog(manager).getByLabel("By how many days").fill("8");
      assertThat(dialog(manager)).not().containsText(enrollment.id().value());
      manager.button("See what would happen").click();
      goOn(manager);

      assertThat(said(manager)).containsText("are moved.");
      assertThat(cases.now(enrollment).decisionDue()).isEqualTo(before.plusDays(8));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "manager1, en, 1440, steps, 'How long the steps take, 2018'",
    "jiwoo, ko, 390, steps, 2018년 단계별 소요 시간",
    "manager1, en, 1440, people, People",
    "jiwoo, ko, 390, people, 담당자",
    "manager1, en, 1440, launch, Partners and launch",
    "jiwoo, ko, 390, launch, 파트너와 등록 시작",
    "manager1, en, 1440, mend, Mending",
    "jiwoo, ko, 390, mend, 실패한 단계"
  })
  void thePagesOfTheOfficeAreThereInBothLanguages(
      String who, String language, int width, String name, String title) {
    cases.handedIn();
    try (var manager = visitors.signedIn(who, language, width)) {
      manager.goTo(PAGES + "/" + name + (name.equals("steps") ? "?year=2018" : ""));
      assertThat(heading(manager)).hasText(title);
      assertThat(manager.page().locator(ROOT)).not().containsText("cockpit.");
      manager.isAccessible(ROOT).picture("cockpit-" + name);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "manager1, en, 390, steps, 'How long the steps take, 2018'",
    "jiwoo, ko, 1440, steps, 2018년 단계별 소요 시간",
    "manager1, en, 390, people, People",
    "jiwoo, ko, 1440, people, 담당자",
    "manager1, en, 390, launch, Partners and launch",
    "jiwoo, ko, 1440, launch, 파트너와 등록 시작",
    "manager1, en, 390, mend, Mending",
    "jiwoo, ko, 1440, mend, 실패한 단계"
  })
  @Tag(LongForms.PICTURES)
  void thePagesOfTheOfficeAreThereInTheOtherWidths(
      String who, String language, int width, String name, String title) {
    thePagesOfTheOfficeAreThereInBothLanguages(who, language, width, name, title);
  }

  @Test
  void theListOfPartnersIsCheckedByLineAndTakenIn() {
    try (var manager =
        visitors.signedIn("manager1", "en", 1440).expecting(422, "/api/v1/partners/import")) {
      manager.goTo(PAGES + "/launch");
      choose(manager, HEADER + "FI-77021,,nowhere,,,,,,,,,,,,\n");
      manager.button("Check only").click();
      assertThat(manager.page().locator(ROOT + " [role=alert]"))
          .containsText("Nothing was changed");
      assertThat(row(manager, "2")).isVisible();
      manager.isAccessible(ROOT).picture("cockpit-import-errors");
      manager.page().locator(ROOT + " summary").first().click();
      assertThat(row(manager, "anniversaryMonth")).containsText("Month from 1 to 12");
      manager.isAccessible(ROOT).picture("cockpit-import-columns");

      choose(manager, HEADER + LINE);
      manager.button("Check only").click();
      assertThat(manager.page().locator(".alert-success")).containsText("It would create 1");
      manager.button("Import").click();
      assertThat(manager.page().locator(".alert-success")).containsText("Imported: 1 created");
    }
  }

  @Test
  void aLaunchIsTriedFirstAndSaysHowFarItIs() {
    try (var manager = visitors.signedIn("manager1", "en", 1440)) {
      manager.goTo(PAGES + "/launch");
      manager.button("Dry run").click();
      assertThat(manager.page().locator(ROOT + " progress")).isVisible();
      assertThat(manager.page().locator(ROOT + " b").first()).hasText("Accepted");
      doTheWorkOfTheLaunch();
      assertThat(manager.page().locator(ROOT)).containsText("Would be opened");
      assertThat(manager.page().locator(ROOT + " b").first()).hasText("Done");
    }
  }

  @Test
  void aFailedStepIsTriedAgainAndSaysWhetherItIsMended() {
    var enrollment = cases.opened();
    var timer = timerOfTheBasisDate(enrollment);
    jobs.setJobRetries(timer, 0);
    try (var manager = visitors.signedIn("manager1", "en", 1440)) {
      manager.goTo(PAGES + "/mend");
      assertThat(row(manager, enrollment.id().value())).isVisible();
      manager.isAccessible(ROOT).picture("cockpit-failed-step");
      row(manager, enrollment.id().value()).getByText("Try again").click();
      dialog(manager).getByLabel("Reason").fill("It may work now.");
      goOn(manager);
      assertThat(said(manager)).containsText("It failed again: The time of");
      assertThat(row(manager, enrollment.id().value())).isVisible();

      clock.set(enrollment.basis().ends());
      manager.goTo(casePage(enrollment, "record"));
      manager.page().locator(".alert-warning").getByText("Try again").click();
      dialog(manager).getByLabel("Reason").fill("Now the day has passed.");
      goOn(manager);
      assertThat(said(manager)).containsText("Mended: the step went through.");
      assertThat(manager.page().locator(".alert-warning")).hasCount(0);
      assertThat(row(manager, "Failed step restarted")).containsText("Now the day has passed.");
    } finally {
      clock.set(TestClock.START);
    }
  }

  @Test
  void runningCasesAreTakenOverAfterALookAtThePlan() {
    cases.handedIn();
    try (var manager = visitors.signedIn("manager1", "en", 1440)) {
      manager.goTo(PAGES + "/mend");
      manager.button("Take over …").click();
      dialog(manager).getByLabel("Reason").fill("A new release.");
      manager.button("See what would happen").click();
      assertThat(dialog(manager)).containsText("Every running case goes by the present version.");
      goOn(manager);
      assertThat(said(manager)).hasText("Taken over: 0; stayed as they are: 0.");
    }
  }

  private String timerOfTheBasisDate(Enrollment enrollment) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(enrollment.id().value())
        .list()
        .stream()
        .flatMap(
            one -> jobs.createJobQuery().processInstanceId(one.getId()).timers().list().stream())
        .filter(job -> !job.getDuedate().toInstant().isAfter(enrollment.basis().ends()))
        .findFirst()
        .orElseThrow()
        .getId();
  }

  /** Somebody said "not met", a second person disagreed, and a manager has to decide. */
  private Enrollment doubted() {
    var enrollment = cases.handedIn();
    cases.infrastructureDoubted(enrollment, "reviewer1", "lead1");
    return enrollment;
  }

  /** In tests nobody works behind the scenes. */
  private void doTheWorkOfTheLaunch() {
    var launches = jobs.createJobQuery().processDefinitionKey("enrollment-launch").messages();
    for (var open = launches.list(); !open.isEmpty(); open = launches.list()) {
      jobs.executeJob(open.get(0).getId());
    }
  }

  private static void reasoned(Visitor visitor, String act, String reason) {
    visitor.button(act).click();
    dialog(visitor).getByLabel("Reason").fill(reason);
    assertThat(dialog(visitor).locator("[type=submit]")).hasText(act);
    goOn(visitor);
    assertThat(dialog(visitor)).hasCount(0);
  }

  private static void goOn(Visitor visitor) {
    dialog(visitor).locator("[type=submit]").click();
  }

  private static void choose(Visitor visitor, String text) {
    visitor
        .page()
        .getByLabel("CSV file")
        .setInputFiles(
            new FilePayload("partners.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String casePage(Enrollment enrollment, String tab) {
    return PAGES + "/case?id=" + enrollment.id() + "&tab=" + tab;
  }

  private static Locator heading(Visitor visitor) {
    return visitor.page().locator(ROOT + " h1");
  }

  private static Locator said(Visitor visitor) {
    return visitor.page().locator(".enrollments-said");
  }

  private static Locator dialog(Visitor visitor) {
    return visitor.page().locator("dialog");
  }

  private static Locator tab(Visitor visitor, String name) {
    return visitor
        .page()
        .locator(".enrollments-tabs")
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
  }

  private static Locator part(Visitor visitor, String text) {
    return visitor
        .page()
        .locator(".enrollments-part", new Page.LocatorOptions().setHasText(text))
        .first();
  }

  private static Locator row(Visitor visitor, String text) {
    return visitor
        .page()
        .locator(ROOT + " tbody tr", new Page.LocatorOptions().setHasText(text))
        .first();
  }

  private static Locator link(Visitor visitor, String name) {
    return visitor.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
  }

  private static Locator.GetByLabelOptions exact() {
    return new Locator.GetByLabelOptions().setExact(true);
  }
}
