package org.cspenrollment.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.cspenrollment.account.Sessions;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.Role;
import org.cspenrollment.review.TaskKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** F4, F5: a session that is ended on the server under somebody's hands loses nothing. */
@InBrowser
class EndedSessionBrowserIT {

  private static final String SERVICE = "[name=serviceName]";

  @Autowired private Visitors visitors;
  @Autowired private People people;
  @Autowired private Cases cases;
  @Autowired private Sessions sessions;

  @ParameterizedTest(name = "in {0}, {1} pixels wide")
  @CsvSource({"en, 1280", "ko, 390"})
  void f4_whatAPartnerTypesIsKeptAndSavedAfterTheNextSignIn(String language, int width) {
    var enrollment = cases.opened();
    var korean = language.equals("ko");
    var username =
        people.partner("ends-" + language, language, enrollment.organisationId().value());
    try (var partner = visitors.signedIn(username, language, width).expecting(401, "/")) {
      var page = partner.goTo("/portal/cases/" + enrollment.id()).page();
      page.locator(".now button").click();
      var card = page.locator("article#REQ-SVC");
      sessions.end(new Username(username));

      card.locator(SERVICE).fill("Managed backup for 14 customers");
      assertThat(card.locator(".draft [role=status]"))
          .containsText(korean ? "임시 저장되지 않았습니다" : "Not saved as a draft");
      assertThat(page.locator(".session-notice"))
          .containsText(korean ? "세션이 종료되었습니다" : "Your session has ended");
      partner.isAccessible("body").at("#declaration-REQ-SVC").picture("session-ended");

      card.locator(".declaration button[type=submit]").first().click();
      assertThat(page.locator("main [role=alert]"))
          .containsText(korean ? "세션이 종료되었습니다" : "Your session has ended");
      assertThat(page.locator("#kept")).isVisible();
      partner.isAccessible("body").picture("session-sign-in");
      signIn(partner.page(), username);

      assertThat(page).hasURL(Pattern.compile(".*/portal/cases/" + enrollment.id()));
      assertThat(card.locator(SERVICE)).hasValue("Managed backup for 14 customers");
      assertThat(card.locator(".put-back")).containsText(korean ? "다시 채운 내용" : "Put back");
      assertThat(card.locator(".draft .saved-at")).isVisible();
      partner.isAccessible("body").at("#declaration-REQ-SVC").picture("session-put-back");
      card.locator(".declaration button[type=submit]").first().click();
      assertThat(card.locator(".notice.done")).isVisible();
      assertThat(
              page.evaluate(
                  "Object.keys(sessionStorage).filter((key) => key.startsWith('csp.kept')).length"))
          .isEqualTo(0);
    }
  }

  @Test
  void f4_aSessionThatEndsSoonIsMadeLongerByAButton() {
    var enrollment = cases.opened();
    var username = people.partner("stays", "en", enrollment.organisationId().value());
    try (var partner = visitors.signedIn(username, "en", 1280)) {
      var page = partner.page();
      page.clock().install();
      partner.goTo("/portal/cases/" + enrollment.id());
      assertThat(page.locator(".session-notice:visible")).hasCount(0);
      page.clock().fastForward("26:00");
      assertThat(page.locator(".session-notice")).containsText("Your session ends in 4 min.");
      partner.isAccessible("body");
      partner.show("session-warning");
      partner.button("Stay signed in").press("Enter");
      page.clock().runFor(6000);
      assertThat(page.locator(".session-notice")).isHidden();
    }
  }

  @Test
  void f4_twoPeopleInTwoTabsDoNotWriteIntoEachOthersCase() {
    var enrollment = cases.opened();
    var organisation = enrollment.organisationId().value();
    var first = people.partner("tab-first", "en", organisation);
    var second = people.partner("tab-second", "en", organisation);
    try (var partner = visitors.signedIn(first, "en", 1280).expecting(409, "/portal")) {
      var page = partner.goTo("/portal/cases/" + enrollment.id()).page();
      page.locator(".now button").click();
      var card = page.locator("article#REQ-SVC");
      sessions.end(new Username(first));
      var beside = page.context().newPage();
      beside.navigate("/login");
      signIn(beside, second);

      assertThat(page.locator(".session-notice"))
          .containsText("Somebody else has signed in in this browser");
      card.locator(SERVICE).fill("Typed by the first");
      card.locator(".declaration button[type=submit]").first().click();
      assertThat(page.locator("h1")).hasText("Somebody else is signed in");
      partner.isAccessible("body").picture("session-other-person");
      beside.reload();
      assertThat(beside.locator("main")).not().containsText("Typed by the first");

      page.locator("main button[type=submit]").click();
      signIn(page, first);
      partner.goTo("/portal/cases/" + enrollment.id());
      assertThat(card.locator(SERVICE)).hasValue("Typed by the first");
    }
  }

  @Test
  void f5_whatAReviewerEntersIsThereAgainInTheSameTask() {
    people.staff("ended-reviewer", "en", Role.REVIEWER);
    var task = cases.task(cases.handedIn(), TaskKind.VERIFY_SERVICE_EVIDENCE);
    try (var reviewer =
        visitors
            .signedIn("ended-reviewer", "en", 1280)
            .expecting(401, "/api/")
            .expecting(403, "/camunda/api/")) {
      var page = reviewer.page();
      var tasklist = Tasklist.open(reviewer, task).claim();
      tasklist.choose("Not met");
      sessions.end(new Username("ended-reviewer"));
      tasklist.enter("For the partner", "Say which service it is.");

      tasklist.says("Not saved:");
      assertThat(page.locator(".session-notice")).containsText("Your session has ended");
      page.waitForResponse(
          answer -> answer.url().contains("/camunda/api/") && answer.status() == 401, () -> {});
      assertThat(tasklist.field("For the partner")).hasValue("Say which service it is.");
      assertThat(tasklist.form()).isVisible();
      reviewer.picture("session-ended-tasklist");
      page.locator(".session-notice a").first().click();
      signIn(reviewer.page(), "ended-reviewer");

      assertThat(page).hasURL(Pattern.compile(".*task=" + task.id() + ".*"));
      Tasklist.shown(reviewer, task).says("Draft saved");
      assertThat(tasklist.field("For the partner")).hasValue("Say which service it is.");
    }
  }

  private static void signIn(Page page, String username) {
    page.locator("#username").fill(username);
    page.locator("#password").fill(People.PASSWORD);
    page.locator("main button[type=submit]").click();
    page.waitForURL(url -> !url.contains("/login"));
  }
}
