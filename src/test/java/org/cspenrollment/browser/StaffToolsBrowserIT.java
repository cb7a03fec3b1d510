package org.cspenrollment.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.platform.Role;
import org.cspenrollment.review.TaskKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What the webapps of the engine are around our forms and pages: lists, menus, clocks and texts.
 */
@InBrowser
class StaffToolsBrowserIT {

  private static final String APPS = "/camunda/app/";
  private static final String TASKLIST = APPS + "tasklist/default/";
  private static final Pattern KEY = Pattern.compile("\\b[A-Z]{3,}_[A-Z_]{3,}\\b");

  @Autowired private Visitors visitors;
  @Autowired private People people;
  @Autowired private Cases cases;

  @BeforeEach
  void employ() {
    people.staff("reviewer1", "en", Role.REVIEWER);
    people.staff("sujin", "ko", Role.REVIEWER);
    people.staff("lead1", "en", Role.LEAD_REVIEWER);
    people.staff("manager1", "en", Role.MANAGER);
    people.staff("jiwoo", "ko", Role.MANAGER);
    people.staff("policy1", "en", Role.POLICY_OWNER);
    people.staff("admin1", "en", Role.ADMINISTRATOR);
  }

  @Test
  void m8AManagerBeginsAtTheEnrollmentsOfTheYear() {
    cases.handedIn();
    try (var manager = visitors.signedIn("manager1", "en", 1440)) {
      assertThat(manager.page()).hasURL(Pattern.compile(".*/cockpit/default/#/enrollments$"));
      assertThat(manager.page().locator("h1")).hasText("Enrollments 2018");
      assertThat(account(manager)).hasText("Manager1");
      manager.picture("landing");

      manager.goTo(APPS + "cockpit/default/#/processes");
      assertThat(link(manager, "Annual enrollment").first()).isVisible();
      assertThat(account(manager)).hasText("Manager1");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "reviewer1, en, tasklist/default/, My account",
    "sujin, ko, tasklist/default/, 내 계정",
    "manager1, en, cockpit/default/#/enrollments, My account",
    "jiwoo, ko, cockpit/default/#/enrollments, 내 계정",
    "policy1, en, cockpit/default/#/decisions, My account",
    "admin1, en, admin/default/, My account"
  })
  void m10TheAccountMenuLeadsToOurOwnPage(
      String name, String language, String place, String entry) {
    try (var person = visitors.signedIn(name, language, 1440)) {
      person.goTo(APPS + place);
      account(person).click();
      person.picture("account-menu-" + name);
      link(person, entry).click();

      assertThat(person.page()).hasURL(Pattern.compile(".*/account$"));
    }
  }

  @Test
  void m10TheProfileOfTheEngineIsOurAccountPage() {
    try (var manager = visitors.signedIn("manager1", "en", 1440)) {
      manager.goTo(APPS + "welcome/default/");

      assertThat(manager.page()).hasURL(Pattern.compile(".*/account$"));
    }
  }

  @ParameterizedTest
  @CsvSource({"reviewer1, tasklist", "manager1, tasklist", "manager1, cockpit", "policy1, cockpit"})
  void m10WhoDoesNotRunTheEngineIsNotAskedToMigrateIt(String name, String app) {
    try (var person = visitors.signedIn(name, "en", 1440)) {
      person.goTo(APPS + app + "/default/");
      assertThat(account(person)).isVisible();
      assertThat(migrate(person)).isHidden();
    }
  }

  @ParameterizedTest
  @CsvSource({"cockpit", "admin"})
  void m10AdministratorsAreToldThatTheEngineEnds(String app) {
    try (var administrator = visitors.signedIn("admin1", "en", 1440)) {
      administrator.goTo(APPS + app + "/default/");
      assertThat(migrate(administrator)).isVisible();
    }
  }

  @ParameterizedTest
  @CsvSource({"reviewer1, tasklist/default/", "manager1, cockpit/default/#/processes"})
  void m10NoKeyStandsForATextHoweverLateTheTextsCome(String name, String place) {
    try (var person = visitors.signedIn(name, "en", 1440)) {
      person
          .page()
          .route(
              "**/locales/en.json*",
              texts -> {
                person.page().waitForTimeout(700);
                texts.resume();
              });
      person.goTo("about:blank");
      person.goTo(APPS + place);
      assertThat(account(person)).isVisible();
      person.page().waitForLoadState(LoadState.NETWORKIDLE);

      assertThat(KEY.matcher(person.page().locator("body").innerText()).results()).isEmpty();
      assertThat(person.page().locator("input.main-field"))
          .hasAttribute("placeholder", Pattern.compile("Filter Tasks|Add criteria"));
    }
  }

  @Test
  void m8HumanTasksIsNotThere() {
    try (var manager = visitors.signedIn("manager1", "en", 1440)) {
      manager.goTo(APPS + "cockpit/default/#/tasks");

      assertThat(manager.page()).hasURL(Pattern.compile(".*#/dashboard$"));
      assertThat(link(manager, "Processes")).isVisible();
      assertThat(manager.page().getByText("Running Process Instances")).isVisible();
      assertThat(
              manager
                  .page()
                  .getByText("Human Tasks")
                  .filter(new Locator.FilterOptions().setVisible(true)))
          .hasCount(0);
      manager.picture("dashboard");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "reviewer1, en, REQ-INF Minimum infrastructure capabilities, 'Due September 27, 2018 (in 10"
        + " days)'",
    "sujin, ko, REQ-INF 최소 인프라 역량, 기한 2018년 9월 27일 (10일 후)"
  })
  void m7ARowSaysWhoseTaskItIsAndByWhen(
      String name, String language, String requirement, String due) {
    var enrollment = cases.handedIn();
    try (var person = visitors.signedIn(name, language, 1440)) {
      search(person, enrollment);
      var row = person.page().locator(".tasks-list li.task", containing("Verify infrastructure"));
      assertThat(row).containsText(enrollment.id().value());
      assertThat(row).containsText(enrollment.partner());
      assertThat(row).containsText(requirement);
      assertThat(row).containsText(due);
      assertThat(row.locator(".priority")).isHidden();
      assertThat(person.page().getByText("years ago")).hasCount(0);
      person.picture("rows").isAccessible(".tasks-list .task-row-case");
    }
  }

  @Test
  void m7WhatIsDueSoonestIsOnTop() {
    cases.handedIn();
    cases.handedIn();
    try (var reviewer = visitors.signedIn("reviewer1", "en", 1440)) {
      reviewer.goTo(TASKLIST);
      assertThat(reviewer.page().getByText("Due date").first()).isVisible();
      assertThat(reviewer.page().locator(".task-row-due").nth(3)).isVisible();

      assertThat(dues(reviewer)).isSorted().hasSizeGreaterThan(3);
      reviewer.page().locator("a.navbar-brand").click();
      assertThat(reviewer.page().locator(".task-row-due").nth(3)).isVisible();
      assertThat(reviewer.page()).hasURL(Pattern.compile(".*dueDate.*"));
      assertThat(dues(reviewer)).isSorted();
    }
  }

  @Test
  void m7TheNextTaskOfTheListOpensAndThatTheLastOneIsDoneIsSaid() {
    var one = cases.handedIn();
    var other = cases.handedIn();
    cases.infrastructureNotMet(one, "reviewer9");
    cases.infrastructureNotMet(other, "reviewer9");
    var first = cases.task(one, TaskKind.CONFIRM_NOT_MET);
    var next = cases.task(other, TaskKind.CONFIRM_NOT_MET);
    try (var lead = visitors.signedIn("lead1", "en", 1440)) {
      search(lead, one, other);
      assertThat(lead.page().locator(".tasks-list li.task")).hasCount(2);
      lead.page().locator("li.task a", containing("Confirm not met")).first().click();
      Tasklist.shown(lead, first).claim().choose("I agree").complete().isDone();

      assertThat(lead.page()).hasURL(Pattern.compile(".*task=" + next.id() + ".*"));
      assertThat(lead.page().locator("h2.task")).hasText("Confirm not met");
      assertThat(lead.page().locator(".review-said"))
          .hasText("Done: Confirm “not met”, %s. The next task is open.".formatted(one.id()));
      lead.picture("next-task");

      Tasklist.shown(lead, next).claim().choose("I agree").complete().isDone();
      assertThat(lead.page().getByText("Select a task in the list.")).isVisible();
      assertThat(lead.page().locator(".review-said"))
          .hasText("Done: Confirm “not met”, %s.".formatted(other.id()));
    }
  }

  @Test
  void aVerdictGivenByMistakeIsTakenBackWhereItIsSaidToBeDone() {
    var enrollment = cases.handedIn();
    try (var reviewer = visitors.signedIn("reviewer1", "en", 1440)) {
      Tasklist.open(reviewer, cases.task(enrollment, TaskKind.VERIFY_INFRASTRUCTURE))
          .claim()
          .choose("Waive")
          .enter("Comment", "A merger is under way")
          .enter("Waived until", "2019-09-15")
          .complete()
          .isDone();
      reviewer.picture("take-back-offered");
      reviewer.button("Take the verdict back").click();
      reviewer.page().locator(".review-take-back input").fill("The waiver is for another year");
      reviewer.picture("take-back-asks-why");
      reviewer.button("Take the verdict back").click();

      assertThat(reviewer.page().locator(".review-said"))
          .containsText("Taken back: the requirement is verified once more.");
      Tasklist.open(reviewer, cases.task(enrollment, TaskKind.VERIFY_INFRASTRUCTURE))
          .says("taken back");
      reviewer.picture("taken-back");
    }
  }

  @Test
  void m4CompleteWithoutAVerdictSaysSoInViewUntilOneIsChosen() {
    var enrollment = cases.handedIn();
    try (var reviewer = visitors.signedIn("reviewer1", "en", 1440)) {
      var tasklist =
          Tasklist.open(reviewer, cases.task(enrollment, TaskKind.VERIFY_INFRASTRUCTURE)).claim();
      reviewer.button("Complete").click();

      var said = tasklist.form().getByText("Choose an answer first.");
      assertThat(said).isInViewport();
      reviewer.picture("choose-first");
      tasklist.choose("Met").saysNot("Choose an answer first.");
    }
  }

  /** The list with the tasks of one or two cases alone; Tasklist takes each criterion once. */
  private static void search(Visitor person, Enrollment... enrollments) {
    var operators = List.of("eq", "Like").iterator();
    var search =
        Stream.of(enrollments)
            .map(
                one ->
                    "{\"type\":\"processInstanceBusinessKey\",\"operator\":\"%s\",\"value\":\"%s\",\"name\":\"\"}"
                        .formatted(operators.next(), one.id()))
            .collect(Collectors.joining(",", "[", "]"));
    person.goTo("about:blank");
    person.goTo(
        TASKLIST
            + "#/?searchOrQuery=true&searchQuery="
            + URLEncoder.encode(search, StandardCharsets.UTF_8));
    assertThat(person.page().locator(".task-row-case").first())
        .containsText(enrollments[0].id().value());
  }

  private static Page.LocatorOptions containing(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static List<String> dues(Visitor person) {
    return ((List<?>)
            person
                .page()
                .evaluate(
                    "[...document.querySelectorAll('.tasks-list li.task')]"
                        + ".map(row => window.angular.element(row).scope().task.due)"))
        .stream().map(String::valueOf).toList();
  }

  private static Locator account(Visitor person) {
    return person.page().locator("li.account > a");
  }

  private static Locator migrate(Visitor person) {
    return person.page().getByText("It is time to migrate");
  }

  private static Locator link(Visitor person, String name) {
    return person
        .page()
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(false));
  }
}
