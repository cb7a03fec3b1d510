package org.cspenrollment.enrollment;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cspenrollment.kernel.Deadline;
import org.cspenrollment.platform.Refused;

/**
 * The days of a case and where they would be moved to.
 *
 * @param enrollment the case as it is now
 */
record CaseDates(Enrollment enrollment, LocalDate evidenceDue, LocalDate decisionDue) {

  /** Why days cannot be moved so. */
  enum Obstacle {
    /** It has not begun, or is decided, or has ended. */
    CASE_CLOSED("There is nothing to move: the case has not begun, or it is decided."),
    PASSED("A day that has passed cannot be a deadline."),
    BEFORE_BASIS_DATE("The decision cannot be due before the basis date."),
    EVIDENCE_AFTER_DECISION("The evidence cannot be due after the decision."),
    /** Only of many cases at once: between looking at them and moving them. */
    CHANGED_MEANWHILE("Somebody changed the case at the same moment. Look at it again.");

    private final String sentence;

    Obstacle(String sentence) {
      this.sentence = sentence;
    }

    String sentence() {
      return sentence;
    }

    /** The name in the API, such as {@code before-basis-date}. */
    String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Refused refused() {
      return this == CASE_CLOSED
          ? Refused.conflict("case-closed", "The case is decided", sentence)
          : Refused.invalidField("date", sentence);
    }
  }

  static CaseDates of(Enrollment enrollment) {
    return new CaseDates(enrollment, enrollment.evidenceDue(), enrollment.decisionDue());
  }

  CaseDates with(Deadline which, LocalDate day) {
    return which == Deadline.EVIDENCE
        ? new CaseDates(enrollment, day, decisionDue)
        : new CaseDates(enrollment, evidenceDue, day);
  }

  CaseDates plusDays(Set<Deadline> which, int days) {
    return new CaseDates(
        enrollment,
        which.contains(Deadline.EVIDENCE) ? evidenceDue.plusDays(days) : evidenceDue,
        which.contains(Deadline.DECISION) ? decisionDue.plusDays(days) : decisionDue);
  }

  /** Which days move, each from where to where. */
  Map<Deadline, Move> moves() {
    var moves = new EnumMap<Deadline, Move>(Deadline.class);
    put(moves, Deadline.EVIDENCE, enrollment.evidenceDue(), evidenceDue);
    put(moves, Deadline.DECISION, enrollment.decisionDue(), decisionDue);
    return moves;
  }

  /** A day that is moved. */
  record Move(LocalDate from, LocalDate to) {}

  private static void put(Map<Deadline, Move> moves, Deadline which, LocalDate from, LocalDate to) {
    if (!from.equals(to)) {
      moves.put(which, new Move(from, to));
    }
  }

  /** What is against it: evidence until the decision, the decision for as long as it is open. */
  Optional<Obstacle> obstacle(Set<Deadline> which, LocalDate today) {
    var state = enrollment.state();
    if (!state.allowsElection()
        || (which.contains(Deadline.EVIDENCE) && !state.isBeforeDecision())) {
      return Optional.of(Obstacle.CASE_CLOSED);
    }
    if (moves().values().stream().anyMatch(move -> move.to().isBefore(today))) {
      return Optional.of(Obstacle.PASSED);
    }
    if (decisionDue.isBefore(enrollment.basisDate())) {
      return Optional.of(Obstacle.BEFORE_BASIS_DATE);
    }
    return evidenceDue.isAfter(decisionDue)
        ? Optional.of(Obstacle.EVIDENCE_AFTER_DECISION)
        : Optional.empty();
  }

  /** The same for one day. */
  Optional<Obstacle> obstacle(Deadline which, LocalDate today) {
    return obstacle(EnumSet.of(which), today);
  }
}
