package org.cspenrollment.enrollment.management;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cspenrollment.enrollment.lifecycle.DateChange.Obstacle;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.kernel.Deadline;

/**
 * What moving the days of a cycle would do.
 *
 * @param moves what moves, by case number
 * @param refused the cases of which nothing moves, and why
 */
record CyclePlan(List<ShiftedDays> moves, Map<ShiftedDays, Obstacle> refused) {

  /** Plans to move these days of these cases, as it can be done on this day. */
  static CyclePlan of(List<Enrollment> cases, Set<Deadline> which, int days, LocalDate today) {
    var plan = new CyclePlan(new ArrayList<>(), new LinkedHashMap<>());
    for (var enrollment : cases) {
      var shifted = ShiftedDays.of(enrollment, which, days, today);
      if (shifted.isNothing()) {
        plan.refused().put(shifted, shifted.left().values().iterator().next());
      } else {
        plan.moves().add(shifted);
      }
    }
    return plan;
  }

  /** The moves by case number, as they are shown and kept. */
  Map<String, String> seen() {
    var seen = new TreeMap<String, String>();
    moves.forEach(shifted -> seen.put(shifted.change().enrollment().id().value(), shifted.plan()));
    return seen;
  }

  /**
   * The part of this plan that a preview showed; of the rest, what was otherwise when it was looked
   * at, and what was not there.
   *
   * @param seen the moves of the preview, by case number
   */
  CyclePlan onlyWhat(Map<String, String> seen) {
    var found = new CyclePlan(new ArrayList<>(), new LinkedHashMap<>());
    for (var shifted : moves) {
      var shown = seen.get(shifted.change().enrollment().id().value());
      if (shifted.plan().equals(shown)) {
        found.moves().add(shifted);
      } else {
        found
            .refused()
            .put(shifted, shown == null ? Obstacle.NOT_IN_PREVIEW : Obstacle.CHANGED_MEANWHILE);
      }
    }
    found.refused().putAll(refused);
    return found;
  }
}
