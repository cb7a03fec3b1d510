package org.cspenrollment.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

/** The page of one case, as a partner who reads Korean sees it. */
final class Portal {

  private final Visitor visitor;

  private Portal(Visitor visitor) {
    this.visitor = visitor;
  }

  /** Opens the case from the list of cases. */
  static Portal open(Visitor visitor, String caseNumber) {
    visitor.goTo("/portal");
    visitor.page().getByRole(AriaRole.LINK, named(caseNumber)).click();
    var portal = new Portal(visitor);
    assertThat(visitor.page().locator("h1")).containsText(caseNumber);
    return portal;
  }

  /** Uploads a file for a requirement and finds it received. */
  Portal upload(String requirement, FilePayload file) {
    card(requirement).locator("input[type=file]").setInputFiles(file);
    return says(requirement, file.name + ": 파일이 접수되었습니다");
  }

  Portal press(String requirement, String button) {
    card(requirement)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true))
        .click();
    return this;
  }

  Portal says(String requirement, String text) {
    assertThat(card(requirement)).containsText(text);
    return this;
  }

  Portal says(String text) {
    assertThat(visitor.page().locator("main")).containsText(text);
    return this;
  }

  Locator card(String requirement) {
    return visitor.page().locator("article#" + requirement);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
