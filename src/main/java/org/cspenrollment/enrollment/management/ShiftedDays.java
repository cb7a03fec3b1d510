package org.cspenrollment.enrollment.management;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cspenrollment.enrollment.lifecycle.DateChange;
import org.cspenrollment.enrollment.lifecycle.DateChange.Obstacle;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.kernel.Deadline;

/**
 * The days of one case, moved by as many days as those of its whole cycle: each that can be, for
 * itself.
 *
 * @param change what moves
 * @param left the days that were meant and stay, and why
 */
record ShiftedDays(DateChange change, Map<Deadline, Obstacle> left) {

  private static final List<Deadline> LATER = List.of(Deadline.DECISION, Deadline.EVIDENCE);
  private static final List<Deadline> EARLIER = List.of(Deadline.EVIDENCE, Deadline.DECISION);

  /**
   * The days that lie ahead, moved; the one that has to make room for the other moves first.
   *
   * @param today a day that would lie before this one is left where it is
   */
  static ShiftedDays of(Enrollment enrollment, Set<Deadline> which, int days, LocalDate today) {
    var change = new DateChange(enrollment, enrollment.dates());
    var left = new EnumMap<Deadline, Obstacle>(Deadline.class);
    for (var deadline : days > 0 ? LATER : EARLIER) {
      if (which.contains(deadline)) {
        var one = Set.of(deadline);
        var moved = new DateChange(enrollment, change.to().plusDays(one, days));
        var obstacle = moved.obstacle(one, today);
        obstacle.ifPresent(found -> left.put(deadline, found));
        change = obstacle.isPresent() ? change : moved;
      }
    }
    return new ShiftedDays(change, left);
  }

  /** Whether nothing moves. */
  boolean isNothing() {
    return change.moves().isEmpty();
  }

  /** Which days move from where to where, in one line. */
  String plan() {
    return change.moves().entrySet().stream()
        .map(move -> move.getKey() + " " + move.getValue().from() + " " + move.getValue().to())
        .collect(Collectors.joining(", "));
  }
}
