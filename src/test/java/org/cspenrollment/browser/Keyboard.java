package org.cspenrollment.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;

/** A visitor who has no mouse. */
final class Keyboard {

  private static final int FAR = 120;

  private final Visitor visitor;

  Keyboard(Visitor visitor) {
    this.visitor = visitor;
  }

  /** Goes on with Tab until the control has the focus, which has to be seen. */
  Keyboard reach(Locator control) {
    for (int step = 0; step < FAR; step++) {
      press("Tab");
      if (hasFocus(control)) {
        assertThat(control.evaluate("at => getComputedStyle(at).outlineStyle"))
            .as("the focus on %s is visible", control)
            .isNotEqualTo("none");
        return this;
      }
    }
    throw new AssertionError("Tab does not lead to " + control);
  }

  Keyboard press(String key) {
    visitor.page().keyboard().press(key);
    return this;
  }

  Keyboard type(String text) {
    visitor.page().keyboard().type(text);
    return this;
  }

  private static boolean hasFocus(Locator control) {
    return (Boolean) control.evaluate("at => at === document.activeElement");
  }
}
