package org.cspenrollment.enrollment.lifecycle;

import static org.cspenrollment.enrollment.lifecycle.EnrollmentState.AGREEMENT_PENDING;
import static org.cspenrollment.enrollment.lifecycle.EnrollmentState.APPEALED;
import static org.cspenrollment.enrollment.lifecycle.EnrollmentState.APPROVED;
import static org.cspenrollment.enrollment.lifecycle.EnrollmentState.APPROVED_WITH_NOTES;
import static org.cspenrollment.enrollment.lifecycle.EnrollmentState.CANCELLED;
import static org.cspenrollment.enrollment.lifecycle.EnrollmentState.CLOSED;
import static org.cspenrollment.enrollment.lifecycle.EnrollmentState.CUSTOMERS_MOVING;
import static org.cspenrollment.enrollment.lifecycle.EnrollmentState.DUAL;
import static org.cspenrollment.enrollment.lifecycle.EnrollmentState.EXITED;
import static org.cspenrollment.enrollment.lifecycle.EnrollmentState.EXIT_NOTICE;
import static org.cspenrollment.enrollment.lifecycle.EnrollmentState.INFO_REQUESTED;
import static org.cspenrollment.enrollment.lifecycle.EnrollmentState.IN_PREPARATION;
import static org.cspenrollment.enrollment.lifecycle.EnrollmentState.NOTIFIED;
import static org.cspenrollment.enrollment.lifecycle.EnrollmentState.NOT_RENEWED;
import static org.cspenrollment.enrollment.lifecycle.EnrollmentState.ON_HOLD;
import static org.cspenrollment.enrollment.lifecycle.EnrollmentState.PROVIDER_LINKED;
import static org.cspenrollment.enrollment.lifecycle.EnrollmentState.REMEDIATION;
import static org.cspenrollment.enrollment.lifecycle.EnrollmentState.RESELLER_ENROLLING;
import static org.cspenrollment.enrollment.lifecycle.EnrollmentState.RESTRICTED;
import static org.cspenrollment.enrollment.lifecycle.EnrollmentState.REVOKED;
import static org.cspenrollment.enrollment.lifecycle.EnrollmentState.SCHEDULED;
import static org.cspenrollment.enrollment.lifecycle.EnrollmentState.SUCCEEDED;
import static org.cspenrollment.enrollment.lifecycle.EnrollmentState.SUSPENDED;
import static org.cspenrollment.enrollment.lifecycle.EnrollmentState.TRANSITION_COMPLETE;
import static org.cspenrollment.enrollment.lifecycle.EnrollmentState.TRANSITION_ELECTED;
import static org.cspenrollment.enrollment.lifecycle.EnrollmentState.UNDER_REVIEW;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The life of a case in one table: which verb is possible in which state, and to which state it
 * leads. Where a verb leads to more than one, the facts of the case decide which: the requirements,
 * what was decided, what the partner chose. Nothing else in the application says where a case goes.
 */
public final class CaseLifecycle {

  private static final Set<EnrollmentState> BEFORE_DECISION =
      those(EnrollmentState::isBeforeDecision);
  private static final Set<EnrollmentState> PREPARING =
      those(state -> state.isBeforeDecision() && state != ON_HOLD);
  private static final Set<EnrollmentState> STEPS_LEFT =
      those(EnrollmentState::isNotRenewedYetOpen);
  private static final Set<EnrollmentState> GOING_ON = with(PREPARING, STEPS_LEFT, APPEALED);
  private static final Set<EnrollmentState> OPEN_CASE = with(GOING_ON, ON_HOLD);
  private static final Set<EnrollmentState> MOVING = those(EnrollmentState::isOnTheWayToReseller);
  private static final Set<EnrollmentState> REVIEWED = EnumSet.of(UNDER_REVIEW, ON_HOLD);
  private static final Set<EnrollmentState> APPEAL_OPEN = EnumSet.of(APPEALED, ON_HOLD);
  private static final Set<EnrollmentState> OF_REQUIREMENTS =
      EnumSet.of(IN_PREPARATION, INFO_REQUESTED, UNDER_REVIEW, REMEDIATION);

  private static final TransitionTable TABLE = table();

  private CaseLifecycle() {}

  private static TransitionTable table() {
    var table = new TransitionTable();
    table.row(CaseVerb.OPEN, EnumSet.of(SCHEDULED), NOTIFIED);

    table.row(CaseVerb.BEGIN_PREPARATION, EnumSet.of(NOTIFIED), IN_PREPARATION);
    table.stays(CaseVerb.BEGIN_PREPARATION, EnumSet.complementOf(EnumSet.of(SCHEDULED, NOTIFIED)));
    table.row(CaseVerb.HAND_IN, PREPARING, UNDER_REVIEW, INFO_REQUESTED);
    table.stays(CaseVerb.HAND_IN, EnumSet.of(ON_HOLD));
    table.row(CaseVerb.ASK_FOR_INFORMATION, PREPARING, INFO_REQUESTED);
    table.stays(CaseVerb.ASK_FOR_INFORMATION, EnumSet.of(ON_HOLD));
    table.row(CaseVerb.VERIFY_REQUIREMENT, PREPARING, OF_REQUIREMENTS);
    table.stays(CaseVerb.VERIFY_REQUIREMENT, EnumSet.of(ON_HOLD));
    table.row(CaseVerb.MISS_DEADLINE, PREPARING, OF_REQUIREMENTS);
    table.stays(CaseVerb.MISS_DEADLINE, EnumSet.of(ON_HOLD));

    table.row(CaseVerb.RECOMMEND, BEFORE_DECISION, UNDER_REVIEW);
    table.row(CaseVerb.REMEDIATE, BEFORE_DECISION, REMEDIATION);
    table.row(CaseVerb.DECIDE_EXCEPTION, BEFORE_DECISION, UNDER_REVIEW, ON_HOLD);
    table.stays(CaseVerb.MARK_OFFICE_LATE, BEFORE_DECISION);
    table.stays(CaseVerb.CLEAR_OFFICE_LATE, BEFORE_DECISION);
    table.row(CaseVerb.RENEW, REVIEWED, APPROVED, APPROVED_WITH_NOTES);
    table.row(CaseVerb.NOT_RENEW, REVIEWED, NOT_RENEWED);
    table.row(CaseVerb.CLOSE, EnumSet.of(APPROVED, APPROVED_WITH_NOTES), CLOSED);

    table.row(CaseVerb.CURE, STEPS_LEFT, UNDER_REVIEW);
    table.row(CaseVerb.FAIL_CURE, REVIEWED, STEPS_LEFT);
    table.row(CaseVerb.APPEAL, STEPS_LEFT, APPEALED);
    table.row(CaseVerb.TAKE_BACK_APPEAL, APPEAL_OPEN, STEPS_LEFT);
    table.row(CaseVerb.OVERTURN, APPEAL_OPEN, UNDER_REVIEW);
    table.row(CaseVerb.LET_DECISION_STAND, APPEAL_OPEN, STEPS_LEFT);
    table.stays(CaseVerb.PLAN_ENFORCEMENT_STEP, with(with(STEPS_LEFT, MOVING), REVOKED, ON_HOLD));
    table.row(
        CaseVerb.TAKE_ENFORCEMENT_STEP, EnumSet.of(NOT_RENEWED), RESTRICTED, SUSPENDED, REVOKED);
    table.row(CaseVerb.TAKE_ENFORCEMENT_STEP, EnumSet.of(RESTRICTED), SUSPENDED);
    table.row(CaseVerb.TAKE_ENFORCEMENT_STEP, EnumSet.of(SUSPENDED), REVOKED);
    table.stays(CaseVerb.TAKE_ENFORCEMENT_STEP, MOVING);
    table.row(CaseVerb.SUCCEED, with(STEPS_LEFT, PREPARING), SUCCEEDED);

    table.stays(CaseVerb.ELECT, OPEN_CASE);
    table.row(CaseVerb.FOLLOW_ELECTION, OPEN_CASE, TRANSITION_ELECTED, EXIT_NOTICE);
    table.row(CaseVerb.TAKE_BACK_ELECTION, EnumSet.of(TRANSITION_ELECTED, EXIT_NOTICE), OPEN_CASE);
    table.stays(CaseVerb.GIVE_NOTICE, EnumSet.of(EXIT_NOTICE));
    table.row(CaseVerb.EXIT, EnumSet.of(EXIT_NOTICE), EXITED);
    table.row(
        CaseVerb.REPORT_RESELLER_ENROLLMENT, EnumSet.of(TRANSITION_ELECTED), RESELLER_ENROLLING);
    table.row(
        CaseVerb.CONFIRM_RESELLER_ENROLLMENT, EnumSet.of(RESELLER_ENROLLING), AGREEMENT_PENDING);
    table.row(
        CaseVerb.RETURN_RESELLER_ENROLLMENT, EnumSet.of(RESELLER_ENROLLING), TRANSITION_ELECTED);
    table.row(CaseVerb.CONFIRM_RESELLER_AGREEMENT, EnumSet.of(AGREEMENT_PENDING), DUAL);
    table.row(CaseVerb.CONFIRM_PROVIDER, EnumSet.of(DUAL), PROVIDER_LINKED);
    table.row(CaseVerb.MOVE_CUSTOMERS, EnumSet.of(PROVIDER_LINKED), CUSTOMERS_MOVING);
    table.stays(CaseVerb.MOVE_CUSTOMERS, EnumSet.of(CUSTOMERS_MOVING));
    table.row(
        CaseVerb.COMPLETE_TRANSITION,
        EnumSet.of(PROVIDER_LINKED, CUSTOMERS_MOVING),
        TRANSITION_COMPLETE);

    table.stays(CaseVerb.MOVE_DATES, OPEN_CASE);
    table.row(CaseVerb.HOLD, GOING_ON, ON_HOLD);
    table.row(CaseVerb.RELEASE, EnumSet.of(ON_HOLD), GOING_ON);
    table.row(CaseVerb.BEGIN_ANEW, BEFORE_DECISION, SCHEDULED);
    table.row(CaseVerb.CANCEL, with(OPEN_CASE, MOVING, SCHEDULED, EXIT_NOTICE), CANCELLED);
    table.row(
        CaseVerb.REOPEN,
        EnumSet.of(CANCELLED),
        with(with(PREPARING, STEPS_LEFT, APPEALED, SCHEDULED), MOVING));
    return table;
  }

  /**
   * Where a verb can lead from a state: the state itself where the verb leaves it as it is, and
   * nothing where it is refused.
   */
  public static Set<EnrollmentState> after(EnrollmentState state, CaseVerb verb) {
    return TABLE.after(state, verb);
  }

  /** Whether a case in this state takes this verb. */
  public static boolean allows(EnrollmentState state, CaseVerb verb) {
    return !after(state, verb).isEmpty();
  }

  /** The states in which a case takes this verb. */
  public static Set<EnrollmentState> from(CaseVerb verb) {
    return TABLE.from(verb);
  }

  /**
   * The one state a verb leads to, for statements that change many cases at once; a verb that leads
   * to more than one is a defect.
   */
  public static EnrollmentState onlyTarget(CaseVerb verb) {
    var targets = EnumSet.noneOf(EnrollmentState.class);
    from(verb).forEach(state -> targets.addAll(after(state, verb)));
    if (targets.size() != 1) {
      throw new IllegalStateException("%s leads to %s".formatted(verb, targets));
    }
    return targets.iterator().next();
  }

  /** The names of states, as the database keeps them. */
  public static String[] names(Set<EnrollmentState> states) {
    return states.stream().map(Enum::name).toArray(String[]::new);
  }

  private static Set<EnrollmentState> those(Predicate<EnrollmentState> wanted) {
    return Arrays.stream(EnrollmentState.values())
        .filter(wanted)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(EnrollmentState.class)));
  }

  private static Set<EnrollmentState> with(Set<EnrollmentState> some, EnrollmentState... more) {
    return with(some, EnumSet.noneOf(EnrollmentState.class), more);
  }

  private static Set<EnrollmentState> with(
      Set<EnrollmentState> some, Set<EnrollmentState> others, EnrollmentState... more) {
    var all = EnumSet.copyOf(some);
    all.addAll(others);
    all.addAll(List.of(more));
    return all;
  }
}
