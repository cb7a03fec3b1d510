package org.cspenrollment.enrollment.management;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.CycleEvent.CycleDeadlineMoved;
import org.cspenrollment.enrollment.ActionReasons;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.lifecycle.CaseLifecycle;
import org.cspenrollment.enrollment.lifecycle.CaseVerb;
import org.cspenrollment.enrollment.lifecycle.DateChange;
import org.cspenrollment.enrollment.store.EnrollmentStore;
import org.cspenrollment.kernel.Deadline;
import org.cspenrollment.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A manager moves the days of all open cases of a year, with a preview first. Cases are moved in
 * chunks, each in a transaction of its own; a case that cannot be moved, or that somebody changed
 * since it was looked at, is reported and stays as it is.
 *
 * <p>The same move is not made twice by accident: after a move, the same one needs a new preview. A
 * move behind a preview does exactly what that showed, or is refused.
 */
@Service
public class MovingCycles {

  private static final int CHUNK = 100;
  private static final int MOST_DAYS = 366;

  private final Enrollments enrollments;
  private final EnrollmentStore store;
  private final CyclePreviews previews;
  private final MovingDeadlines deadlines;
  private final AuditTrail audit;
  private final TransactionTemplate transactions;

  MovingCycles(
      Enrollments enrollments,
      EnrollmentStore store,
      CyclePreviews previews,
      MovingDeadlines deadlines,
      AuditTrail audit,
      TransactionTemplate transactions) {
    this.enrollments = enrollments;
    this.store = store;
    this.previews = previews;
    this.deadlines = deadlines;
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * Moves the days of all open cases of a year by as many days, or says what that would do.
   *
   * @param which which days; empty: both
   * @param days calendar days, negative for earlier
   * @param preview what the preview answered; if given it still has to be so, otherwise 409
   */
  public CycleMove move(
      int year,
      Optional<Deadline> which,
      int days,
      @Nullable String reason,
      boolean dryRun,
      Optional<String> preview) {
    var given = ActionReasons.checked(reason);
    if (days == 0 || Math.abs(days) > MOST_DAYS) {
      throw ProblemException.invalidField(
          "days", "Between 1 and 366 days, later or (negative) earlier.");
    }
    var moved = which.map(EnumSet::of).orElseGet(() -> EnumSet.allOf(Deadline.class));
    var plan =
        transactions.execute(
            status -> {
              previews.lock(year);
              var found =
                  CyclePlan.of(
                      store.ofYear(year, CaseLifecycle.from(CaseVerb.MOVE_DATES)),
                      moved,
                      days,
                      enrollments.today());
              previews.allow(year, which, days, found.digest(), dryRun, preview);
              return found;
            });
    var done = dryRun ? plan : carryOut(plan, moved, days, given);
    if (!dryRun) {
      transactions.executeWithoutResult(
          status ->
              audit.record(
                  new CycleDeadlineMoved(
                      year, which, days, done.moves().size(), done.refused().size(), given)));
    }
    return CycleMove.of(year, days, dryRun, plan.digest(), done);
  }

  private CyclePlan carryOut(CyclePlan plan, Set<Deadline> which, int days, String reason) {
    var done = new CyclePlan(new ArrayList<>(), new LinkedHashMap<>(plan.refused()));
    for (int from = 0; from < plan.moves().size(); from += CHUNK) {
      var chunk = plan.moves().subList(from, Math.min(from + CHUNK, plan.moves().size()));
      try {
        var moved = transactions.execute(status -> moveUnchanged(chunk, which, days, reason));
        done.moves().addAll(moved);
        chunk.stream()
            .filter(dates -> !moved.contains(dates))
            .forEach(dates -> done.refused().put(dates, DateChange.Obstacle.CHANGED_MEANWHILE));
      } catch (ConcurrencyFailureException | ProblemException race) {
        chunk.forEach(dates -> done.refused().put(dates, DateChange.Obstacle.CHANGED_MEANWHILE));
      }
    }
    return done;
  }

  /** Moves those cases of a chunk that are still as they were when the plan was made. */
  private List<DateChange> moveUnchanged(
      List<DateChange> chunk, Set<Deadline> which, int days, String reason) {
    var now =
        store
            .allForChange(chunk.stream().map(planned -> planned.enrollment().id()).toList())
            .stream()
            .map(enrollment -> DateChange.of(enrollment, which, days))
            .filter(change -> change.obstacle(which, enrollments.today()).isEmpty())
            .collect(Collectors.toMap(change -> change.enrollment().id(), Function.identity()));
    var unchanged =
        chunk.stream()
            .filter(planned -> planned.isStill(now.get(planned.enrollment().id())))
            .toList();
    if (!unchanged.isEmpty()) {
      deadlines.write(
          unchanged.stream().map(planned -> now.get(planned.enrollment().id())).toList(), reason);
    }
    return unchanged;
  }
}
