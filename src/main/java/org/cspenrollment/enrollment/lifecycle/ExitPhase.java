package org.cspenrollment.enrollment.lifecycle;

import java.time.Instant;
import java.util.Optional;
import org.cspenrollment.audit.event.ExitEvent.ElectionTakenBack;
import org.cspenrollment.audit.event.ExitEvent.LeavingElected;
import org.cspenrollment.audit.event.ExitEvent.ProgrammeLeft;
import org.cspenrollment.audit.event.ExitEvent.ResellerPathElected;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.Election;
import org.cspenrollment.kernel.OutcomeDecision;
import org.cspenrollment.policy.Outcome;
import org.jspecify.annotations.Nullable;

/** The other paths a partner can choose: to go on as an indirect reseller, or to leave. */
public final class ExitPhase {

  private final Enrollment enrollment;

  ExitPhase(Enrollment enrollment) {
    this.enrollment = enrollment;
  }

  /**
   * The partner chooses the reseller model, and may name a provider; refused once it is decided.
   */
  public Change electReseller(Optional<String> indirectProvider) {
    return elected(new CaseExit(Election.MOVE, indirectProvider.orElse(null), noticeEnds()))
        .and(new ResellerPathElected(number(), indirectProvider));
  }

  /** The partner chooses to leave the programme; refused once the case is decided. */
  public Change electLeaving() {
    return elected(new CaseExit(Election.LEAVE, null, noticeEnds()))
        .and(new LeavingElected(number()));
  }

  private Change elected(CaseExit exit) {
    var open = enrollment.after(CaseVerb.ELECT);
    return Change.of(enrollment, open.with(open.standing().with(exit)));
  }

  /**
   * Whatever was open has ended: the chosen path begins, as the table recommends it. It is no
   * outcome before the partner has arrived. The office is no longer late with anything.
   */
  public Change followElection(Outcome outcome) {
    var state =
        enrollment.election() == Election.LEAVE
            ? EnrollmentState.EXIT_NOTICE
            : EnrollmentState.TRANSITION_ELECTED;
    var gone = enrollment.after(CaseVerb.FOLLOW_ELECTION, state);
    var begun = DecisionPhase.outcome(gone, outcome);
    return Change.of(enrollment, begun.with(begun.standing().withOfficeLate(Optional.empty())));
  }

  /**
   * The partner takes its choice back: the case is again where it stood, held where it was. What is
   * final of it stays; what the table said of the choice does not.
   */
  public Change takeBack(EnrollmentState before, Optional<ManagerHold> hold) {
    var back = enrollment.after(CaseVerb.TAKE_BACK_ELECTION, before);
    var standing = back.standing().with(CaseExit.NONE).with(back.decision().withoutProposal());
    return Change.of(
        enrollment,
        back.with(hold.isPresent() ? standing.held(EnrollmentState.ON_HOLD, hold) : standing),
        new ElectionTakenBack(number(), enrollment.election()));
  }

  /** The notice of a partner that leaves begins, and is over at this moment. */
  public Change giveNotice(Instant ends) {
    var leaving = enrollment.after(CaseVerb.GIVE_NOTICE);
    var exit = leaving.standing().exit();
    return Change.of(
        enrollment,
        leaving.with(
            leaving.standing().with(new CaseExit(exit.election(), exit.indirectProvider(), ends))));
  }

  /** The notice is over: the partner is out, which is the outcome of its case. */
  public Change exit(Instant now) {
    return Change.of(
        enrollment,
        arrived(enrollment.after(CaseVerb.EXIT), OutcomeDecision.VOLUNTARY_EXIT, now),
        new ProgrammeLeft(number()));
  }

  /** A step of the move to the reseller model is taken, which whoever keeps its steps tells. */
  public Change transition(CaseVerb step) {
    return Change.of(enrollment, enrollment.after(step));
  }

  /** Every customer is moved or settled: the partner has arrived, which is the outcome. */
  public Change completeTransition(Instant now) {
    return Change.of(
        enrollment,
        arrived(enrollment.after(CaseVerb.COMPLETE_TRANSITION), OutcomeDecision.TRANSITION, now));
  }

  private static Enrollment arrived(Enrollment there, OutcomeDecision chosen, Instant now) {
    return there.with(there.standing().with(there.decision().arrived(chosen, now)));
  }

  private @Nullable Instant noticeEnds() {
    return enrollment.standing().exit().noticeEnds();
  }

  private CaseNumber number() {
    return enrollment.id();
  }
}
