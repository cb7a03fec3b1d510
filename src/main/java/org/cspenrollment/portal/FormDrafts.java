package org.cspenrollment.portal;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.requirement.RequirementFacts;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.problem.ProblemException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what is typed into the forms of a case until it is sent, so that it survives a closed
 * browser and goes on at another device. It is only the person's own, says nothing to the office,
 * and never holds an identifier of which only the end may be kept.
 */
@Component
public class FormDrafts {

  private static final Pattern PLACE =
      Pattern.compile("(declaration|request)-[A-Za-z0-9-]{1,40}|appeal");
  private static final int MOST_FIELDS = 20;
  private static final int MOST_LETTERS = 4000;
  private static final Period KEPT = Period.ofDays(90);

  private final FormDraftStore store;
  private final Enrollments enrollments;
  private final CurrentActor currentActor;
  private final Clock clock;

  FormDrafts(
      FormDraftStore store, Enrollments enrollments, CurrentActor currentActor, Clock clock) {
    this.store = store;
    this.enrollments = enrollments;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  /**
   * Keeps what is typed; what this person kept there before is replaced, and what nobody came back
   * to for 90 days goes.
   *
   * @return when it was kept; 404 for a case or a form there is not, 422 for more than a form holds
   */
  @Transactional
  public Instant save(CaseNumber caseNumber, String place, Map<String, String> typed) {
    if (!PLACE.matcher(place).matches()) {
      throw ProblemException.notFound();
    }
    enrollments.visible(caseNumber);
    var fields = new TreeMap<>(typed);
    fields.keySet().removeIf(name -> name.startsWith("_") || RequirementFacts.isSecret(name));
    if (fields.size() > MOST_FIELDS || fields.values().stream().anyMatch(FormDrafts::isTooMuch)) {
      throw ProblemException.invalidField("fields", "This is more than the form holds.");
    }
    var now = clock.instant();
    store.save(username(), caseNumber, place, new FormDraft(fields, now));
    store.forget(now, KEPT);
    return now;
  }

  private static boolean isTooMuch(String text) {
    return text.length() > MOST_LETTERS || text.indexOf(0) >= 0;
  }

  /** What the person acting has typed into the forms of a case, by place. */
  public Map<String, FormDraft> of(CaseNumber caseNumber) {
    return store.of(username(), caseNumber);
  }

  /** Forgets it: it was sent, or is not wanted. */
  public void drop(CaseNumber caseNumber, String place) {
    store.drop(username(), caseNumber, place);
  }

  private Username username() {
    return currentActor.get().username();
  }
}
