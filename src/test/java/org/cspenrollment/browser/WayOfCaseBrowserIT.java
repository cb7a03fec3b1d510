package org.cspenrollment.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.cspenrollment.LongForms;
import org.cspenrollment.SignedIn;
import org.cspenrollment.TransitionStory;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.management.Cancelling;
import org.cspenrollment.platform.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A case on its way to indirect reseller in Cockpit: its steps, and what a manager does to them.
 */
@InBrowser
class WayOfCaseBrowserIT {

  private static final String PAGES = "/camunda/app/cockpit/default/#/enrollments";

  @Autowired private Visitors visitors;
  @Autowired private People people;
  @Autowired private Cases cases;
  @Autowired private TransitionStory way;
  @Autowired private Cancelling cancelling;

  @BeforeEach
  void employ() {
    people.staff("manager1", "en", Role.MANAGER);
    people.staff("jiwoo", "ko", Role.MANAGER);
  }

  @Test
  void theDayOfOneStepIsMovedWithAReason() {
    var enrollment = moving();
    try (var manager = visitors.signedIn("manager1", "en", 1440)) {
      manager.goTo(casePage(enrollment));
      row(manager, "Enroll as an indirect reseller").getByText("Move its day").click();
      dialog(manager).getByLabel("New day (UTC)").fill("2018-11-05");
      dialog(manager).getByLabel("Reason").fill("Microsoft takes longer.");
      manager.isAccessible(".enrollments-dialog");
      dialog(manager).locator("[type=submit]").click();

      assertThat(manager.page().locator(".enrollments-said")).hasText("The day is moved.");
      assertThat(row(manager, "Enroll as an indirect reseller")).containsText("November 5, 2018");
    }
  }

  @ParameterizedTest(name = "in {1}, {2} pixels wide")
  @CsvSource({"manager1, en, 1280", "jiwoo, ko, 390", "jiwoo, ko, 1280", "manager1, en, 390"})
  @Tag(LongForms.PICTURES)
  void everyDialogCanBeRead(String username, String language, int width) {
    var enrollment = moving();
    var open = cases.handedIn();
    boolean korean = language.equals("ko");
    try (var manager = visitors.signedIn(username, language, width)) {
      manager.goTo(casePage(enrollment));
      assertThat(row(manager, korean ? "간접 재판매인 등록" : "Enroll as an indirect reseller"))
          .isVisible();
      manager.picture("cockpit-way");
      shown(manager, korean ? "단계 기한 변경" : "Move its day", "cockpit-step-day");
      manager.goTo("/account").goTo(casePage(open));
      shown(manager, korean ? "정정 후 다시 열기" : "Correct and reopen", "cockpit-correct");
      dialog(manager).locator("input[name=enrolledOn]").fill("2017-11-20");
      dialog(manager).locator("textarea").fill("Its welcome letter says so.");
      dialog(manager).locator("[type=submit]").click();
      assertThat(dialog(manager).locator("[aria-live=polite] p")).isVisible();
      manager.picture("cockpit-correct-seen");
      SignedIn.as(
          SignedIn.staff("manager1", Role.MANAGER),
          () -> cancelling.cancel(enrollment.id(), "It was asked for by phone."));
      manager.goTo("/account").goTo(casePage(enrollment));
      shown(manager, korean ? "다시 열기" : "Open again", "cockpit-reopen");
      manager.goTo("/account").goTo(PAGES + "/launch").picture("cockpit-passed-over");
      manager.goTo("/account").goTo(PAGES + "/people").picture("cockpit-people");
    }
  }

  private void shown(Visitor manager, String act, String name) {
    manager.page().locator(".enrollments button", named(act)).first().click();
    assertThat(dialog(manager)).isVisible();
    manager.picture(name);
  }

  private static Page.LocatorOptions named(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private Enrollment moving() {
    var enrollment = cases.opened();
    way.elects(enrollment);
    return enrollment;
  }

  private static String casePage(Enrollment enrollment) {
    return PAGES + "/case?id=" + enrollment.id() + "&tab=timeline";
  }

  private static Locator dialog(Visitor visitor) {
    return visitor.page().locator("dialog");
  }

  private static Locator row(Visitor visitor, String text) {
    return visitor.page().locator(".enrollments tbody tr", named(text)).first();
  }
}
