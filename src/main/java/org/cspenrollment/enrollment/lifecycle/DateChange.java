package org.cspenrollment.enrollment.lifecycle;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cspenrollment.kernel.Deadline;
import org.cspenrollment.platform.input.DaySpan;
import org.cspenrollment.platform.problem.ProblemException;

/**
 * The days of a case and where they would be moved to.
 *
 * @param enrollment the case as it is now
 * @param to its days as they would be
 */
public record DateChange(Enrollment enrollment, CaseDates to) {

  /** Why days cannot be moved so. */
  public enum Obstacle {
    /** It has not begun, or is decided, or has ended. */
    CASE_CLOSED("There is nothing to move: the case has not begun, or it is decided."),
    PASSED("A day that has passed cannot be a deadline."),
    BEFORE_BASIS_DATE("The decision cannot be due before the basis date."),
    EVIDENCE_AFTER_DECISION("The evidence cannot be due after the decision."),
    /** Only of many cases at once: between looking at them and moving them. */
    CHANGED_MEANWHILE("Somebody has changed the case since the preview. Look at it again."),
    /** Only of many cases at once: it came after they were looked at. */
    NOT_IN_PREVIEW("The preview did not show this case. Ask for a new one.");

    private final String sentence;

    Obstacle(String sentence) {
      this.sentence = sentence;
    }

    public String sentence() {
      return sentence;
    }

    /** The name in the API, such as {@code before-basis-date}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The obstacle as a refusal: 409 where the case is closed, 422 for a day. */
    public ProblemException refused() {
      return this == CASE_CLOSED
          ? ProblemException.conflict("case-closed", "The case is decided", sentence)
          : ProblemException.invalidField("date", sentence);
    }
  }

  /** A day that is moved. */
  public record Move(LocalDate from, LocalDate to) {}

  /** One day of a case moved to another. */
  public static DateChange of(Enrollment enrollment, Deadline which, LocalDate day) {
    return new DateChange(enrollment, enrollment.dates().with(which, day));
  }

  /** Which days move, each from where to where. */
  public Map<Deadline, Move> moves() {
    var from = enrollment.dates();
    var moves = new EnumMap<Deadline, Move>(Deadline.class);
    put(moves, Deadline.EVIDENCE, from.evidenceDue(), to.evidenceDue());
    put(moves, Deadline.DECISION, from.decisionDue(), to.decisionDue());
    return moves;
  }

  private static void put(Map<Deadline, Move> moves, Deadline which, LocalDate from, LocalDate to) {
    if (!from.equals(to)) {
      moves.put(which, new Move(from, to));
    }
  }

  /**
   * The days one of its days can be moved to by hand: from today on, 366 days far; of a case that
   * was opened long before, 366 days beyond where that day lies.
   */
  public DaySpan span(Deadline which, LocalDate today) {
    var span = DaySpan.ahead(today);
    var dates = enrollment.dates();
    var due = which == Deadline.EVIDENCE ? dates.evidenceDue() : dates.decisionDue();
    return due.isAfter(span.to()) ? new DaySpan(today, DaySpan.ahead(due).to()) : span;
  }

  /** What is against it: evidence until the decision, the decision for as long as it is open. */
  public Optional<Obstacle> obstacle(Set<Deadline> which, LocalDate today) {
    if (!enrollment.allows(CaseVerb.MOVE_DATES)
        || (which.contains(Deadline.EVIDENCE) && !enrollment.state().isBeforeDecision())) {
      return Optional.of(Obstacle.CASE_CLOSED);
    }
    if (moves().values().stream().anyMatch(move -> move.to().isBefore(today))) {
      return Optional.of(Obstacle.PASSED);
    }
    if (to.decisionDue().isBefore(enrollment.basisDate())) {
      return Optional.of(Obstacle.BEFORE_BASIS_DATE);
    }
    return to.evidenceDue().isAfter(to.decisionDue())
        ? Optional.of(Obstacle.EVIDENCE_AFTER_DECISION)
        : Optional.empty();
  }
}
