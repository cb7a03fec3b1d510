package org.cspenrollment.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.stream.IntStream;
import org.cspenrollment.platform.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a manager sees in Cockpit. */
@InBrowser
class CockpitBrowserIT {

  private static final String COCKPIT = "/camunda/app/cockpit/default/";

  @Autowired private Visitors visitors;
  @Autowired private People people;
  @Autowired private Cases cases;

  @BeforeEach
  void employ() {
    people.staff("manager1", "en", Role.MANAGER);
    people.staff("jiwoo", "ko", Role.MANAGER);
  }

  @Test
  void aManagerFindsACaseByItsNumberAndSeesWhereItIs() {
    var enrollment = cases.handedIn();
    try (var manager = visitors.signedIn("manager1", "en", 1440)) {
      manager.goTo(COCKPIT + "#/processes");
      link(manager, "Annual enrollment").first().click();
      assertThat(diagram(manager)).isVisible();
      manager.picture("cockpit-annual-enrollment");

      var row =
          manager
              .page()
              .locator("tr", new Page.LocatorOptions().setHasText(enrollment.id().value()))
              .first();
      assertThat(row).isVisible();
      row.getByRole(AriaRole.LINK).first().click();
      assertThat(diagram(manager)).isVisible();
      assertThat(manager.page().locator("body")).containsText(enrollment.id().value());
      manager.picture("cockpit-case");

      manager.goTo(COCKPIT + "#/processes");
      link(manager, "Requirement verification").first().click();
      assertThat(diagram(manager)).isVisible();
      manager.picture("cockpit-requirement-verification");
    }
  }

  @Test
  void pagesOpenedAtTheSameTimeAreNotBlank() {
    try (var manager = visitors.signedIn("manager1", "en", 1440)) {
      assertThat(link(manager, "Processes")).isVisible();
      var address = manager.page().url();
      var pages =
          IntStream.range(0, 4).mapToObj(window -> manager.page().context().newPage()).toList();
      pages.forEach(
          page -> page.evaluate("at => void setTimeout(() => location.assign(at))", address));
      for (var page : pages) {
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Processes")))
            .isVisible();
      }
    }
  }

  private static Locator link(Visitor visitor, String name) {
    return visitor.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
  }

  private static Locator diagram(Visitor visitor) {
    return visitor.page().locator(".djs-container svg").first();
  }
}
