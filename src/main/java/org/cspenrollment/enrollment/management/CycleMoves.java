package org.cspenrollment.enrollment.management;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.lifecycle.DateChange.Obstacle;
import org.cspenrollment.enrollment.store.EnrollmentStore;
import org.cspenrollment.kernel.CaseNumber;
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
      for (var planned : chunk) {
        if (moved.contains(planned.change().enrollment().id())) {
          done.moves().add(planned);
        } else {
          done.refused().put(planned, Obstacle.CHANGED_MEANWHILE);
        }
      }
      return true;
    } catch (ConcurrencyFailureException | ProblemException race) {
      return false;
    }
  }

  /** Moves those cases that are still as they were when the plan was made, and says which. */
  private Set<CaseNumber> moveUnchanged(
      List<ShiftedDays> chunk, Set<Deadline> which, int days, String reason) {
    var plans =
        chunk.stream()
            .collect(
                Collectors.toMap(planned -> planned.change().enrollment().id(), ShiftedDays::plan));
    var unchanged =
        store.allForChange(plans.keySet()).stream()
            .map(enrollment -> ShiftedDays.of(enrollment, which, days, enrollments.today()))
            .filter(now -> now.plan().equals(plans.get(now.change().enrollment().id())))
            .map(ShiftedDays::change)
            .toList();
    if (!unchanged.isEmpty()) {
      deadlines.write(unchanged, reason);
    }
    return unchanged.stream().map(change -> change.enrollment().id()).collect(Collectors.toSet());
  }
}
