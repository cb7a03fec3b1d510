package org.cspenrollment.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cspenrollment.LongForms;
import org.cspenrollment.SignedIn;
import org.cspenrollment.TestClock;
import org.cspenrollment.TransitionStory;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.platform.Role;
import org.cspenrollment.review.TaskKind;
import org.cspenrollment.review.VerdictEntry;
import org.cspenrollment.transition.LateSteps;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What people of the office do in Tasklist. */
@InBrowser
class TasklistBrowserIT {

  private static final String PROVISIONING_KO = "구독을 직접 프로비저닝할 수 있습니까?";

  private static final Set<TaskKind> NOT_IN_E1 =
      Set.of(TaskKind.VERIFY_REQUIREMENT, TaskKind.RESELLER_CONFIRM_RESTRICTION);

  @Autowired private Visitors visitors;
  @Autowired private People people;
  @Autowired private Cases cases;
  @Autowired private TransitionStory way;
  @Autowired private TestClock clock;
  @Autowired private LateSteps lateSteps;

  @BeforeEach
  void employ() {
    people.staff("reviewer1", "en", Role.REVIEWER);
    people.staff("sujin", "ko", Role.REVIEWER);
    people.staff("lead1", "en", Role.LEAD_REVIEWER);
    people.staff("minho", "ko", Role.LEAD_REVIEWER);
    people.staff("manager1", "en", Role.MANAGER);
    people.staff("jiwoo", "ko", Role.MANAGER);
  }

  @Test
  void aReviewerVerifiesASupportPackageWithTheEvidenceBesideTheForm() {
    var enrollment = cases.handedIn();
    var task = cases.task(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);
    try (var reviewer = visitors.signedIn("reviewer1", "en", 1440)) {
      var page = reviewer.page();
      assertThat(page.getByText("Support packages to verify").first()).isVisible();
      assertThat(page.getByText("To decide")).hasCount(0);
      var tasklist = Tasklist.open(reviewer, task).says("Claim this task to fill in the form.");
      assertThat(tasklist.field("Contract ID")).isDisabled();

      tasklist.claim();
      assertThat(
              tasklist
                  .form()
                  .getByRole(
                      AriaRole.LINK,
                      new Locator.GetByRoleOptions().setName("Contract REQ-SUP2.pdf")))
          .isVisible();
      tasklist.showsAPage();
      assertThat(tasklist.field("Contract ID")).hasValue("…4711");
      assertThat(tasklist.form().locator("[data-field=proof]"))
          .containsText("The order or agreement document of the plan.");
      tasklist
          .pick("Bought by the partner’s own group?", "true")
          .says("rule_planActive")
          .tickAll()
          .choose("Met")
          .says("Draft saved");
      reviewer.picture("met-with-its-list");
      tasklist.complete().isDone();
    }

    assertThat(cases.tasks(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE)).isEmpty();
  }

  @Test
  void aReviewerLooksAtTheEvidenceBesideTheVerdict() {
    var enrollment = cases.handedIn();
    try (var reviewer = visitors.signedIn("reviewer1", "en", 1440)) {
      var tasklist =
          Tasklist.open(reviewer, cases.task(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE));
      var picture = tasklist.form().locator(".review-page");
      assertThat(picture).hasAttribute("alt", "Contract REQ-SUP2.pdf, Page 1 / 1");
      reviewer.page().waitForFunction("document.querySelector('.review-page').naturalWidth > 1000");

      var paper = tasklist.form().locator(".review-paper");
      paper.focus();
      paper.press("+");
      assertThat(tasklist.form().locator(".review-place")).hasText("Page 1 / 1 · 150 %");
      paper.press("-");
      paper.press("-");
      assertThat(tasklist.form().locator(".review-place")).hasText("Page 1 / 1 · 75 %");
      tasklist
          .form()
          .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Fit the width"))
          .click();
      assertThat(tasklist.form().locator(".review-place")).hasText("Page 1 / 1 · 100 %");
    }
  }

  @Test
  void aReviewerFindsTheEvidenceItDownloads() {
    var enrollment = cases.handedIn();
    try (var reviewer = visitors.signedIn("reviewer1", "en", 1440)) {
      var tasklist =
          Tasklist.open(reviewer, cases.task(enrollment, TaskKind.VERIFY_INFRASTRUCTURE));
      var download =
          reviewer
              .page()
              .waitForDownload(
                  () -> tasklist.form().getByText("Contract REQ-INF.pdf").first().click());

      assertThat(download.suggestedFilename()).isEqualTo("Contract REQ-INF.pdf");
      assertThat(download.failure()).isNull();
    }
  }

  @Test
  void theRulesAnswerWhileFactsAreEntered() {
    var enrollment = cases.handedIn();
    try (var reviewer =
        visitors
            .signedIn("reviewer1", "en", 1440)
            .expecting(422, "/recommendation")
            .expecting(422, "/draft")) {
      var tasklist =
          Tasklist.open(reviewer, cases.task(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE))
              .claim()
              .says("SUP_OK");

      tasklist.enter("End", "2018-10-14").says("SUP_EXPIRED_ON_BASIS");
      tasklist.enter("End", "2018-09-01").says("must not be before the start");
      tasklist.enter("End", "2019-09-19").says("SUP_OK").saysNot("must not be before the start");
    }
  }

  @Test
  void aDraftSurvivesAClosedBrowserAndARefusalKeepsTheTaskOpen() {
    var enrollment = cases.handedIn();
    var task = cases.task(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);
    try (var reviewer = visitors.signedIn("reviewer1", "en", 1440).expecting(400, "/submit-form")) {
      var tasklist = Tasklist.open(reviewer, task).claim().says("SUP_OK");
      tasklist.enter("Bought by (legal entity)", "Hanul Holdings").choose("Not met");
      tasklist.says("This differs from what the rules say").says("Draft saved");

      tasklist.complete().says("Choose why it is not met.").saysNot("Cannot submit");
      assertThat(reviewer.page().locator(".page-notifications")).not().containsText("why");
      reviewer.picture("refused");
      tasklist.choose("Met").saysNot("Choose why it is not met.");
      assertThat(tasklist.form().locator(".review-differs")).isHidden();
      tasklist.choose("Not met").says("Draft saved September 17, 2018 00:00 UTC");
    }
    assertThat(cases.tasks(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE)).hasSize(1);

    try (var later = visitors.signedIn("reviewer1", "en", 1440)) {
      var tasklist = Tasklist.open(later, task);
      assertThat(tasklist.field("Bought by (legal entity)")).hasValue("Hanul Holdings");
      tasklist
          .pick("Reason", "SUP_NONE")
          .enter("Comment (stays in the office)", "The order was cancelled.")
          .pick("Finding", "DECLARED_FACT")
          .enter("For the partner", "주문이 취소되었습니다. 유효한 플랜의 주문서를 제출해 주십시오.")
          .says("Draft saved")
          .complete()
          .isDone();
    }
    assertThat(cases.tasks(enrollment, TaskKind.CONFIRM_NOT_MET)).hasSize(1);
  }

  @Test
  void thePartnerIsAskedForNamedDocuments() {
    var enrollment = cases.handedIn();
    try (var reviewer = visitors.signedIn("reviewer1", "en", 1440)) {
      var tasklist =
          Tasklist.open(reviewer, cases.task(enrollment, TaskKind.VERIFY_SERVICE_EVIDENCE))
              .claim()
              .choose("More information needed");
      tasklist.enter("Document", "SLA report").enter("Why it is needed", "Shows the operation");
      reviewer.button("Add a document").click();
      tasklist.field("Document").nth(1).fill("Price list");
      tasklist.field("Why it is needed").nth(1).fill("Shows the offer");
      tasklist.says("Draft saved");
      reviewer.picture("information-request");
      tasklist.complete().isDone();
    }

    assertThat(cases.now(enrollment).state().name()).isEqualTo("INFO_REQUESTED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void aRefusalSaysWhichFileAndWhatWouldBeAccepted(String language) {
    var enrollment = cases.handedIn();
    var korean = language.equals("ko");
    people.staff("reviewer-" + language, language, Role.REVIEWER);
    people.staff("lead-" + language, language, Role.LEAD_REVIEWER);
    people.partner("refused-" + language, language, enrollment.organisationId().value());
    try (var reviewer = visitors.signedIn("reviewer-" + language, language, 1440)) {
      var tasklist =
          Tasklist.open(reviewer, cases.task(enrollment, TaskKind.VERIFY_INFRASTRUCTURE))
              .claim()
              .pick(korean ? PROVISIONING_KO : "Can it provision subscriptions itself?", "false")
              .says("INF_PROVISIONING_MISSING")
              .choose(korean ? "미충족" : "Not met");
      var finding = tasklist.form().locator(".review-finding select");
      finding.nth(0).selectOption("INCOMPLETE");
      finding.nth(1).selectOption(new SelectOption().setIndex(1));
      assertThat(tasklist.field(korean ? "사유" : "Reason")).hasValue("INF_PROVISIONING_MISSING");
      tasklist
          .enter(korean ? "추가 설명" : "In your own words", "The trail of the order is missing.")
          .enter(korean ? "의견(사무국" : "Comment", "Provisioning is done by hand.")
          .enter(korean ? "파트너에게 보내는 문장" : "For the partner", "주문 한 건의 처리 기록을 제출해 주십시오.")
          .says(korean ? "예: 시행일이 있는" : "For example the procedure that is in force")
          .says(korean ? "임시 저장" : "Draft saved");
      reviewer.at("[data-field=findings]").picture("findings");
      tasklist.complete().isDone();
    }
    try (var lead = visitors.signedIn("lead-" + language, language, 1440)) {
      var tasklist =
          Tasklist.open(lead, cases.task(enrollment, TaskKind.CONFIRM_NOT_MET))
              .says("The trail of the order is missing.");
      lead.picture("findings-second");
      tasklist.claim().choose(korean ? "동의" : "I agree").complete().isDone();
    }
    for (var width : new int[] {1280, 390}) {
      try (var partner = visitors.signedIn("refused-" + language, language, width)) {
        partner.goTo("/portal/cases/" + enrollment.id() + "#REQ-INF");
        assertThat(partner.page().locator("#REQ-INF .findings"))
            .containsText("The trail of the order is missing.");
        assertThat(partner.page().locator("#REQ-INF .reason .accepted"))
            .containsText(korean ? "주문 처리 기록" : "the trail of a sample order");
        partner.at("#REQ-INF").isAccessible("body").picture("refused");
      }
    }
  }

  @Test
  void whoGaveTheVerdictIsToldThatAnotherPersonHasToConfirmIt() {
    var enrollment = cases.handedIn();
    cases.infrastructureNotMet(enrollment, "lead1");
    var task = cases.task(enrollment, TaskKind.CONFIRM_NOT_MET);
    try (var lead = visitors.signedIn("lead1", "en", 1440).expecting(403, "/claim")) {
      var tasklist = Tasklist.open(lead, task).says("You have already acted on this matter");

      lead.button("Claim").click();
      assertThat(lead.page().locator(".page-notifications"))
          .containsText("somebody else has to decide it");
      assertThat(tasklist.field("Comment")).isDisabled();
      lead.picture("four-eyes");
    }
    assertThat(cases.task(enrollment, TaskKind.CONFIRM_NOT_MET).assignee()).isNull();
  }

  @Test
  void theSecondPersonSeesWhatTheFirstOneFoundAsTextWhateverItSays() {
    var enrollment = cases.handedIn();
    var comment = "{{constructor.name}} <img src=x onerror=alert(1)> <b>fine</b>";
    cases.complete(
        SignedIn.staff("reviewer1", Role.REVIEWER),
        enrollment,
        TaskKind.VERIFY_INFRASTRUCTURE,
        VerdictEntry.notMet(Map.of("billingCapability", true, "provisioningCapability", false))
            .saying(comment));
    try (var lead = visitors.signedIn("lead1", "en", 1440)) {
      lead.page().onDialog(dialog -> dialog.dismiss());
      Tasklist.open(lead, cases.task(enrollment, TaskKind.CONFIRM_NOT_MET))
          .says(comment)
          .says("reviewer1")
          .claim()
          .choose("I agree")
          .complete()
          .isDone();
      assertThat(lead.page().locator(Tasklist.FORM + " img")).hasCount(0);
    }
  }

  /** Each form once, in one language or the other. */
  static Stream<Arguments> formsAndReaders() {
    return formsInLanguages(List.of("en", "ko"));
  }

  /** Each form in the language it is not read in there. */
  static Stream<Arguments> formsAndOtherReaders() {
    return formsInLanguages(List.of("ko", "en"));
  }

  private static Stream<Arguments> formsInLanguages(List<String> languages) {
    var kinds = Stream.of(TaskKind.values()).filter(kind -> !NOT_IN_E1.contains(kind)).toList();
    return IntStream.range(0, kinds.size())
        .mapToObj(at -> inLanguage(kinds.get(at), languages.get(at % languages.size())));
  }

  private static Arguments inLanguage(TaskKind kind, String language) {
    return Arguments.of(kind, language, language.equals("en") ? 1440 : 1024);
  }

  @ParameterizedTest(name = "{0} in {1}, {2} pixels wide")
  @MethodSource("formsAndReaders")
  void everyFormCanBeReadByEverybody(TaskKind kind, String language, int width) {
    var enrollment = waitingAt(kind);
    var task = cases.task(enrollment, kind);
    try (var reader = visitors.signedIn(reader(kind, language), language, width)) {
      Tasklist.open(reader, task).claim();
      reader.picture(kind.key()).isAccessible(Tasklist.FORM);
    }
  }

  @ParameterizedTest(name = "{0} in {1}, {2} pixels wide")
  @MethodSource("formsAndOtherReaders")
  @Tag(LongForms.PICTURES)
  void everyFormCanBeReadInTheOtherLanguage(TaskKind kind, String language, int width) {
    everyFormCanBeReadByEverybody(kind, language, width);
  }

  private Enrollment waitingAt(TaskKind kind) {
    var enrollment = cases.handedIn();
    switch (kind) {
      case CONFIRM_NOT_MET -> cases.infrastructureNotMet(enrollment, "reviewer1");
      case CONFIRM_WAIVER -> cases.waiverProposed(enrollment, "reviewer1");
      case DECIDE_EXCEPTION -> cases.infrastructureDoubted(enrollment, "reviewer1", "lead1");
      case CONFIRM_DEMOTION -> {
        cases.infrastructureDoubted(enrollment, "reviewer1", "lead1");
        cases.notRenewed(enrollment, "manager0");
      }
      case DECIDE_APPEAL -> {
        cases.infrastructureDoubted(enrollment, "reviewer0", "lead0");
        cases.appealed(enrollment, "manager0", "manager9");
      }
      case RESELLER_CONFIRM_RESTRICTION,
          RESELLER_CONFIRM_ENROLLMENT,
          RESELLER_CONFIRM_AGREEMENT,
          RESELLER_CONFIRM_PROVIDER,
          RESELLER_FOLLOW_CUSTOMERS ->
          onTheWay(enrollment, kind);
      case RESELLER_FOLLOW_LATE_STEP -> {
        way.elects(enrollment);
        clock.advance(Duration.ofDays(60));
        lateSteps.ask(enrollment.id());
      }
      default -> {}
    }
    return enrollment;
  }

  private void onTheWay(Enrollment enrollment, TaskKind kind) {
    way.elects(enrollment);
    way.enrolls(enrollment);
    if (kind == TaskKind.RESELLER_CONFIRM_ENROLLMENT) {
      return;
    }
    way.confirms(enrollment, TaskKind.RESELLER_CONFIRM_ENROLLMENT);
    way.acceptsAgreement(enrollment);
    if (kind == TaskKind.RESELLER_CONFIRM_AGREEMENT) {
      return;
    }
    way.confirms(enrollment, TaskKind.RESELLER_CONFIRM_AGREEMENT);
    way.linksProvider(enrollment);
    if (kind == TaskKind.RESELLER_FOLLOW_CUSTOMERS) {
      way.confirms(enrollment, TaskKind.RESELLER_CONFIRM_PROVIDER);
      way.lists(enrollment, "haneul-foods", 3);
    }
  }

  private static String reader(TaskKind kind, String language) {
    return switch (kind.role()) {
      case LEAD_REVIEWER -> language.equals("ko") ? "minho" : "lead1";
      case MANAGER -> language.equals("ko") ? "jiwoo" : "manager1";
      default -> language.equals("ko") ? "sujin" : "reviewer1";
    };
  }
}
