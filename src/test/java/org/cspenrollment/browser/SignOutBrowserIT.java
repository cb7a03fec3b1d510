package org.cspenrollment.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.cspenrollment.platform.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever signs out of a webapp of the engine comes to the one sign-in, not to a closed form. */
@InBrowser
class SignOutBrowserIT {

  @Autowired private People people;
  @Autowired private Visitors visitors;

  @BeforeEach
  void employ() {
    people.staff("reviewer1", "en", Role.REVIEWER);
    people.staff("manager1", "en", Role.MANAGER);
  }

  @ParameterizedTest
  @CsvSource({"reviewer1, tasklist", "manager1, cockpit"})
  void signingOutOfAWebappLeadsToTheOneSignIn(String username, String app) {
    try (var visitor =
        visitors
            .signedIn(username, "en", 1440)
            .expecting(401, "/camunda")
            .expecting(404, "/camunda/api/")) {
      var page = visitor.goTo("/camunda/app/" + app + "/default/").page();
      page.locator(".account").first().click();
      page.getByText(Pattern.compile("(Log|Sign) out")).first().click();

      page.waitForURL(address -> address.endsWith("/login"));
      assertThat(page.locator("input[name=password]")).isVisible();
      assertThat(page.locator("h1")).hasText("Sign in");
      visitor.goTo("/camunda/app/" + app + "/default/");
      assertThat(page).hasURL(Pattern.compile(".*/login\\?to=%2Fcamunda%2Fapp%2F" + app + ".*"));
    }
  }
}
