package org.cspenrollment.enrollment.management;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.CycleEvent.CycleDeadlineMoved;
import org.cspenrollment.enrollment.ActionReasons;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.lifecycle.CaseLifecycle;
import org.cspenrollment.enrollment.lifecycle.CaseVerb;
import org.cspenrollment.enrollment.store.EnrollmentStore;
import org.cspenrollment.kernel.Deadline;
import org.cspenrollment.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A manager moves the days of all open cases of a year, behind a preview every time. Of each case
 * moves what lies ahead; what does not is left and said. A case that is no longer as the preview
 * showed it is reported and stays as it is.
 */
@Service
public class MovingCycles {

  private static final int MOST_DAYS = 366;

  private final Enrollments enrollments;
  private final EnrollmentStore store;
  private final CyclePreviews previews;
  private final CycleMoves moves;
  private final AuditTrail audit;
  private final TransactionTemplate transactions;

  MovingCycles(
      Enrollments enrollments,
      EnrollmentStore store,
      CyclePreviews previews,
      CycleMoves moves,
      AuditTrail audit,
      TransactionTemplate transactions) {
    this.enrollments = enrollments;
    this.store = store;
    this.previews = previews;
    this.moves = moves;
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * Says what moving the days of all open cases of a year by as many days would do.
   *
   * @param which which days; empty: both
   * @param days calendar days, negative for earlier
   * @return with the token that the move has to send
   */
  public CycleMove preview(int year, Optional<Deadline> which, int days, @Nullable String reason) {
    ActionReasons.checked(reason);
    checkDays(days);
    return transactions.execute(
        status -> {
          previews.lock(year);
          var plan = plan(year, which, days);
          var token = previews.keep(year, which, days, plan.seen());
          return CycleMove.of(year, days, true, token, plan);
        });
  }

  /**
   * Moves them.
   *
   * @param preview the token of the preview; 409 without it, and where it no longer counts
   */
  public CycleMove move(
      int year,
      Optional<Deadline> which,
      int days,
      @Nullable String reason,
      Optional<String> preview) {
    var given = ActionReasons.checked(reason);
    checkDays(days);
    var plan =
        transactions.execute(
            status -> {
              previews.lock(year);
              var seen = previews.use(year, which, days, preview);
              return plan(year, which, days).onlyWhat(seen);
            });
    var done = moves.carryOut(plan, both(which), days, given);
    transactions.executeWithoutResult(
        status ->
            audit.record(
                new CycleDeadlineMoved(
                    year, which, days, done.moves().size(), done.refused().size(), given)));
    return CycleMove.of(year, days, false, preview.orElse(""), done);
  }

  private CyclePlan plan(int year, Optional<Deadline> which, int days) {
    return CyclePlan.of(
        store.ofYear(year, CaseLifecycle.from(CaseVerb.MOVE_DATES)),
        both(which),
        days,
        enrollments.today());
  }

  private static Set<Deadline> both(Optional<Deadline> which) {
    return which.map(EnumSet::of).orElseGet(() -> EnumSet.allOf(Deadline.class));
  }

  private static void checkDays(int days) {
    if (days == 0 || Math.abs(days) > MOST_DAYS) {
      throw ProblemException.invalidField(
          "days", "Between 1 and 366 days, later or (negative) earlier.");
    }
  }
}
