package org.cspenrollment.enrollment.management;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.lifecycle.DateChange.Obstacle;
import org.cspenrollment.enrollment.store.EnrollmentStore;
import org.cspenrollment.kernel.Deadline;
import org.cspenrollment.platform.problem.ProblemException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves the days of many cases: a hundred in a transaction, or one by one where somebody else is at
 * one of them. What has changed since the plan was made stays as it is.
 */
@Component
class CycleMoves {

  private static final int CHUNK = 100;

  private final Enrollments enrollments;
  private final EnrollmentStore store;
  private final MovingDeadlines deadlines;
  private final TransactionTemplate transactions;

  CycleMoves(
      Enrollments enrollments,
      EnrollmentStore store,
      MovingDeadlines deadlines,
      TransactionTemplate transactions) {
    this.enrollments = enrollments;
    this.store = store;
    this.deadlines = deadlines;
    this.transactions = transactions;
  }

  /** Does what is planned, and answers what became of it. */
  CyclePlan carryOut(CyclePlan plan, Set<Deadline> which, int days, String reason) {
    var done = new CyclePlan(new ArrayList<>(), new LinkedHashMap<>(plan.refused()));
    for (int from = 0; from < plan.moves().size(); from += CHUNK) {
      var chunk = plan.moves().subList(from, Math.min(from + CHUNK, plan.moves().size()));
      if (!moved(chunk, which, days, reason, done)) {
        for (var one : chunk) {
          if (!moved(List.of(one), which, days, reason, done)) {
            done.refused().put(one, Obstacle.CHANGED_MEANWHILE);
          }
        }
      }
    }
    return done;
  }

  /** Whether these could be moved in one transaction. */
  private boolean moved(
      List<ShiftedDays> chunk, Set<Deadline> which, int days, String reason, CyclePlan done) {
    try {
      var moved = transactions.execute(status -> moveUnchanged(chunk, which, days, reason));
      done.moves().addAll(moved);
      chunk.stream()
          .filter(planned -> !moved.contains(planned))
          .forEach(planned -> done.refused().put(planned, Obstacle.CHANGED_MEANWHILE));
      return true;
    } catch (ConcurrencyFailureException | ProblemException race) {
      return false;
    }
  }

  /** Moves those cases that are still as they were when the plan was made. */
  private List<ShiftedDays> moveUnchanged(
      List<ShiftedDays> chunk, Set<Deadline> which, int days, String reason) {
    var now =
        store
            .allForChange(
                chunk.stream().map(planned -> planned.change().enrollment().id()).toList())
            .stream()
            .map(enrollment -> ShiftedDays.of(enrollment, which, days, enrollments.today()))
            .collect(
                Collectors.toMap(
                    shifted -> shifted.change().enrollment().id(), Function.identity()));
    var unchanged =
        chunk.stream()
            .filter(
                planned -> {
                  var found = now.get(planned.change().enrollment().id());
                  return found != null && planned.plan().equals(found.plan());
                })
            .toList();
    if (!unchanged.isEmpty()) {
      deadlines.write(
          unchanged.stream()
              .map(planned -> now.get(planned.change().enrollment().id()).change())
              .toList(),
          reason);
    }
    return unchanged;
  }
}
