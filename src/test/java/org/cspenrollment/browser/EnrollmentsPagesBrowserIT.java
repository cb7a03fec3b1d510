package org.cspenrollment.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.cspenrollment.LongForms;
import org.cspenrollment.platform.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The year and its cases, in Cockpit. */
@InBrowser
class EnrollmentsPagesBrowserIT {

  private static final String OVERVIEW = "/camunda/app/cockpit/default/#/enrollments";
  private static final String CASES = OVERVIEW + "/cases";
  private static final String ROOT = ".enrollments";

  @Autowired private Visitors visitors;
  @Autowired private People people;
  @Autowired private Cases cases;

  @BeforeEach
  void employ() {
    people.staff("manager1", "en", Role.MANAGER);
    people.staff("jiwoo", "ko", Role.MANAGER);
    people.staff("admin1", "en", Role.ADMINISTRATOR);
  }

  @ParameterizedTest
  @CsvSource({"manager1, en, 1440, Enrollments 2018", "jiwoo, ko, 390, 2018년 연례 등록"})
  void aManagerSeesTheYearAtAGlance(String username, String language, int width, String title) {
    cases.handedIn();
    try (var manager = visitors.signedIn(username, language, width)) {
      manager.goTo(OVERVIEW + "?year=2018");

      assertThat(heading(manager)).hasText(title);
      assertThat(manager.page().locator(ROOT + " .enrollments-plot svg").first()).isVisible();
      manager.isAccessible(ROOT).picture("cockpit-enrollments");
    }
  }

  @ParameterizedTest
  @CsvSource({"jiwoo, ko, 1440, 2018년 연례 등록", "manager1, en, 390, Enrollments 2018"})
  @Tag(LongForms.PICTURES)
  void aManagerSeesTheYearInTheOtherWidths(
      String username, String language, int width, String title) {
    aManagerSeesTheYearAtAGlance(username, language, width, title);
  }

  @Test
  void theMenuLeadsToTheYearAndAFigureToItsCases() {
    var enrollment = cases.handedIn();
    try (var manager = visitors.signedIn("manager1", "en", 1440)) {
      entry(manager).click();
      assertThat(heading(manager)).hasText("Enrollments 2018");

      manager.page().locator(".enrollments-figures a", having("in review")).click();

      assertThat(heading(manager)).hasText("Cases");
      assertThat(manager.page()).hasURL(Pattern.compile("year=2018&stage=IN_REVIEW"));
      assertThat(row(manager, enrollment.id().value())).containsText("Under review");
      manager.isAccessible(ROOT).picture("cockpit-search");
    }
  }

  @Test
  void aClickIntoAPlotLeadsToTheCases() {
    cases.handedIn();
    try (var manager = visitors.signedIn("manager1", "en", 1440)) {
      manager.goTo(OVERVIEW + "?year=2018");
      var stages =
          manager.page().locator(".enrollments-part", having("Where the cases are")).first();
      var bars = stages.locator(".enrollments-plot svg path[fill='#155cb5']:visible");
      assertThat(bars.first()).isVisible();

      bars.first().click();

      assertThat(manager.page()).hasURL(Pattern.compile("#/enrollments/cases\\?year=2018&stage="));
    }
  }

  @Test
  void aSearchIsAnAddressThatCanBeSentOn() {
    cases.opened("FI-77011", "Aalto Cloud");
    cases.opened("FI-77012", "Aalto Networks");
    try (var manager = visitors.signedIn("manager1", "en", 1440)) {
      manager.goTo(CASES);
      manager.page().getByLabel("Number, partner or tenant").fill("aalto");
      manager.button("Search").click();
      assertThat(status(manager)).containsText("1 to 2 of 2");

      order(manager, "Partner").click();
      assertThat(manager.page().locator("tbody th[scope=row]").first()).isVisible();
      assertThat(manager.page().locator("tbody tr").first()).containsText("Aalto Cloud");
      assertThat(manager.page().locator("th[aria-sort=ascending]")).hasText("Partner ▲");
      order(manager, "Partner").click();
      assertThat(manager.page().locator("tbody tr").first()).containsText("Aalto Networks");
      var address = manager.page().url();

      try (var other = visitors.signedIn("jiwoo", "ko", 1440)) {
        other.goTo(address.substring(address.indexOf("/camunda")));
        assertThat(other.page().locator("tbody tr").first()).containsText("Aalto Networks");
        assertThat(other.page().locator("tbody tr")).hasCount(2);
      }
      manager.page().goBack();
      assertThat(manager.page().locator("tbody tr").first()).containsText("Aalto Cloud");
    }
  }

  @Test
  void theFileHasTheCasesThatWereFound() {
    cases.opened("FI-77013", "Zephyr & Sons");
    try (var manager = visitors.signedIn("manager1", "en", 1440)) {
      manager.goTo(CASES + "?partner=Zephyr+%26+Sons");
      assertThat(status(manager)).containsText("1 to 1 of 1");
      var download =
          manager
              .page()
              .waitForDownload(
                  () -> manager.page().locator(ROOT).getByText("Cases (CSV)", exactly()).click());
      org.assertj.core.api.Assertions.assertThat(download.path())
          .content()
          .hasLineCount(2)
          .contains("Zephyr & Sons");
    }
  }

  @Test
  void nothingFoundAndNothingUnderstoodAreSaid() {
    try (var manager =
        visitors.signedIn("manager1", "en", 1440).expecting(400, "/api/v1/enrollments")) {
      manager.goTo(CASES + "?partner=nobody-is-called-this");
      assertThat(status(manager)).hasText("No case matches.");

      manager.goTo(CASES + "?edition=E99&partner=aalto");
      assertThat(manager.page().locator(".has-error .help-block")).isVisible();
      assertThat(manager.page().getByLabel("Number, partner or tenant")).hasValue("aalto");
    }
  }

  @Test
  void aNameIsTextWhateverItLooksLike() {
    cases.opened("FI-77014", "<img src=x onerror=alert(1)>");
    try (var manager = visitors.signedIn("manager1", "en", 1440)) {
      manager.goTo(CASES + "?partner=onerror");
      assertThat(manager.page().locator("tbody tr")).containsText("<img src=x onerror=alert(1)>");
      assertThat(manager.page().locator(ROOT + " img")).hasCount(0);
    }
  }

  @Test
  void whoIsNotAManagerHasNoEntryAndIsToldSo() {
    try (var administrator = visitors.signedIn("admin1", "en", 1440)) {
      administrator.goTo("/camunda/app/cockpit/default/#/processes");
      assertThat(administrator.page().getByRole(AriaRole.LINK, name("Processes")).first())
          .isVisible();
      assertThat(entry(administrator)).hasCount(0);

      administrator.goTo(OVERVIEW);
      assertThat(administrator.page().locator(ROOT)).hasText("These pages are for managers.");
    }
  }

  /** A fault in a page of ours must not take Cockpit away. */
  @Test
  void aPageThatCannotBeLoadedLeavesTheRestOfCockpit() {
    try (var manager =
        visitors
            .signedIn("manager1", "en", 1440)
            .expectingLostConnection("/overview.js")
            .expectingFault("overview.js")) {
      manager.page().route("**/overview.js", Route::abort);
      manager.goTo(OVERVIEW);
      assertThat(manager.page().locator(ROOT + " [role=alert]")).isVisible();

      manager.page().getByRole(AriaRole.LINK, name("Processes")).first().click();
      assertThat(manager.page().getByText("Annual enrollment").first()).isVisible();
    }
  }

  @Test
  void withoutItsPlotsThePageStillHasItsTables() {
    cases.handedIn();
    try (var manager =
        visitors
            .signedIn("manager1", "en", 1440)
            .expectingLostConnection("echarts")
            .expectingFault("echarts")) {
      manager.page().route("**/echarts/**", Route::abort);
      manager.goTo(OVERVIEW + "?year=2018");
      assertThat(manager.page().getByText("The plot could not be loaded").first()).isVisible();
      assertThat(manager.page().locator(".enrollments-part table").first()).isVisible();
    }
  }

  private static Locator entry(Visitor visitor) {
    return visitor
        .page()
        .getByRole(
            AriaRole.LINK, new Page.GetByRoleOptions().setName("Enrollments").setExact(true));
  }

  private static Locator order(Visitor visitor, String column) {
    return visitor.page().locator(ROOT + " thead").getByText(column);
  }

  private static Locator heading(Visitor visitor) {
    return visitor.page().locator(ROOT + " h1");
  }

  private static Locator status(Visitor visitor) {
    return visitor.page().locator(ROOT + " section [role=status]");
  }

  private static Locator row(Visitor visitor, String text) {
    return visitor.page().locator(ROOT + " tbody tr", having(text)).first();
  }

  private static Page.LocatorOptions having(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static Page.GetByRoleOptions name(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(false);
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }
}
