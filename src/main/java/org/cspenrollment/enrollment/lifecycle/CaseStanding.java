package org.cspenrollment.enrollment.lifecycle;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Where a case stands: all that its verbs change, but its days.
 *
 * @param state where it is in its life
 * @param decision what is recommended or decided about it
 * @param exit whether the partner stays
 * @param officeLateSince since when the office is late with it though the partner was in time
 * @param onHold the hold of a manager, while there is one
 * @param nextStep the step of enforcement that comes next, if one is planned
 */
public record CaseStanding(
    EnrollmentState state,
    Decision decision,
    CaseExit exit,
    Optional<Instant> officeLateSince,
    Optional<ManagerHold> onHold,
    Optional<NextEnforcementStep> nextStep) {

  /** Of a case that has not been opened: nothing is said of it, and the partner stays. */
  static CaseStanding unopened() {
    return new CaseStanding(
        EnrollmentState.SCHEDULED,
        Decision.NONE,
        CaseExit.NONE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * In the state that the facts of the case ask for. Where the table leaves the state as it is, the
   * facts are not asked; a state the table does not have there is a defect.
   *
   * <p>A case that a manager holds keeps its state while it is open, and goes on from the new one
   * when it is released; once it is decided for the partner, or over, the hold ends with it. What
   * came next of enforcement was planned for the old state, unless both are on the way to reseller.
   */
  CaseStanding after(CaseVerb verb, EnrollmentState wanted) {
    var possible = CaseLifecycle.after(state, verb);
    if (possible.equals(Set.of(state))) {
      return this;
    }
    if (!possible.contains(wanted)) {
      throw new IllegalStateException(
          "%s leads from %s to %s, not to %s".formatted(verb, state, possible, wanted));
    }
    return onHold.isPresent() && wanted.allowsElection()
        ? held(state, onHold.map(hold -> hold.over(wanted))).with(Optional.empty())
        : held(wanted, Optional.empty()).with(onOneWay(wanted) ? nextStep : Optional.empty());
  }

  /** Steps of enforcement go on whatever the partner reports on its way to indirect reseller. */
  private boolean onOneWay(EnrollmentState wanted) {
    return state.isOnTheWayToReseller() && wanted.isOnTheWayToReseller();
  }

  /** Held, or going on, in this state; what comes next of enforcement stays planned. */
  public CaseStanding held(EnrollmentState now, Optional<ManagerHold> hold) {
    return new CaseStanding(now, decision, exit, officeLateSince, hold, nextStep);
  }

  public CaseStanding with(Decision other) {
    return new CaseStanding(state, other, exit, officeLateSince, onHold, nextStep);
  }

  public CaseStanding with(CaseExit other) {
    return new CaseStanding(state, decision, other, officeLateSince, onHold, nextStep);
  }

  public CaseStanding with(Optional<NextEnforcementStep> step) {
    return new CaseStanding(state, decision, exit, officeLateSince, onHold, step);
  }

  /** Marked as waiting for the office since this moment, or no longer. */
  CaseStanding withOfficeLate(Optional<Instant> since) {
    return new CaseStanding(state, decision, exit, since, onHold, nextStep);
  }
}
