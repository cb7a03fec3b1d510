package org.cspenrollment.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.cspenrollment.review.StaffTask;

/** Tasklist with one task open, as a person of the office sees it. */
final class Tasklist {

  static final String FORM = "form.review";

  private final Visitor visitor;
  private final StaffTask task;

  private Tasklist(Visitor visitor, StaffTask task) {
    this.visitor = visitor;
    this.task = task;
  }

  /** Opens a task and waits for its form. */
  static Tasklist open(Visitor visitor, StaffTask task) {
    // Tasklist may show the next task of the same case already: what is asked for below is another
    // form
    visitor.goTo("about:blank");
    visitor.goTo("/camunda/app/tasklist/default/#/?task=" + task.id());
    return shown(visitor, task);
  }

  /** A task that is open already, or on its way. */
  static Tasklist shown(Visitor visitor, StaffTask task) {
    var tasklist = new Tasklist(visitor, task);
    assertThat(tasklist.form()).containsText(task.caseNumber().value());
    return tasklist;
  }

  Tasklist claim() {
    visitor
        .page()
        .waitForResponse(
            answer -> answer.url().endsWith("/claim"), () -> visitor.button("Claim").click());
    assertThat(form().locator("[data-part=hint]")).isEmpty();
    assertThat(form().locator("fieldset")).isEnabled();
    return this;
  }

  /** A page of the file is there: from then on it counts as opened. */
  Tasklist showsAPage() {
    var shown = form().locator("img.review-page").first();
    assertThat(shown).isVisible();
    assertThat(shown).hasJSProperty("complete", true);
    return this;
  }

  /**
   * Presses "Complete" and says nothing of what comes of it. Tasklist may look for the task once
   * more when it is gone already.
   */
  Tasklist complete() {
    visitor.expecting(404, "/engine/default/task/" + task.id());
    visitor.button("Complete").click();
    return this;
  }

  /** The task is done, which is said, and Tasklist no longer shows it. */
  Tasklist isDone() {
    var page = visitor.page();
    assertThat(page.locator(".review-said")).containsText(task.caseNumber().value());
    assertThat(page).not().hasURL(Pattern.compile(".*task=" + task.id() + ".*"));
    return this;
  }

  Tasklist enter(String label, String text) {
    field(label).fill(text);
    return this;
  }

  Tasklist pick(String label, String value) {
    field(label).selectOption(value);
    return this;
  }

  Tasklist choose(String answer) {
    form()
        .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(answer))
        .first()
        .check();
    return this;
  }

  Tasklist says(String text) {
    assertThat(form()).containsText(text);
    return this;
  }

  Tasklist saysNot(String text) {
    assertThat(form()).not().containsText(text);
    return this;
  }

  /** A field by how its label begins; what it is needed for may follow. */
  Locator field(String label) {
    var asWritten = label.replaceAll("[.?()]", "\\\\$0");
    return form().getByLabel(Pattern.compile("^\\s*" + asWritten));
  }

  /** Everything on the list of proof is ticked. */
  Tasklist tickAll() {
    form().locator("[data-field=proof] input").all().forEach(Locator::check);
    return this;
  }

  Locator form() {
    return visitor.page().locator(FORM);
  }
}
