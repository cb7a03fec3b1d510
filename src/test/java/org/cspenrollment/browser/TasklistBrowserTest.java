package org.cspenrollment.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.cspenrollment.platform.Role;
import org.cspenrollment.review.OfficeTask;
import org.cspenrollment.review.TaskKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people of the office do in Tasklist. */
@InBrowser
class TasklistBrowserTest {

  private static final String FORM = "form.review";

  @Autowired private Visitors visitors;
  @Autowired private People people;
  @Autowired private Cases cases;

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
      open(reviewer, task);
      assertThat(form(page)).containsText("Claim this task to fill in the form.");
      assertThat(page.getByLabel("Contract ID")).isDisabled();

      claim(reviewer);
      assertThat(form(page).getByRole(AriaRole.LINK, named("Contract REQ-SUP2.pdf"))).isVisible();
      assertThat(page.getByLabel("Contract ID")).hasValue("…4711");
      assertThat(form(page)).containsText("rule_");
      page.getByLabel("Met", exactly()).check();
      assertThat(form(page)).containsText("Draft saved");
      reviewer.isAccessible(FORM).picture("verify-support-package");
      complete(reviewer);

      assertThat(page.locator(FORM)).hasCount(0);
    }
    assertThat(cases.tasks(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE)).isEmpty();
  }

  private static void open(Visitor visitor, OfficeTask task) {
    visitor.goTo("/camunda/app/tasklist/default/#/?task=" + task.id());
    assertThat(form(visitor.page())).containsText(task.caseNumber());
  }

  private static void claim(Visitor visitor) {
    visitor.button("Claim").click();
    assertThat(visitor.page().locator(FORM + " fieldset")).isEnabled();
  }

  private static void complete(Visitor visitor) {
    visitor.button("Complete").click();
  }

  private static Locator form(Page page) {
    return page.locator(FORM);
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }
}
