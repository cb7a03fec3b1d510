package org.cspenrollment.enrollment.lifecycle;

import java.time.Instant;
import java.util.Optional;
import org.cspenrollment.audit.event.ExitEvent.LeavingElected;
import org.cspenrollment.audit.event.ExitEvent.ProgrammeLeft;
import org.cspenrollment.audit.event.ExitEvent.ResellerPathElected;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.Election;
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
   * Whatever was open has ended: the chosen path begins, with the outcome the table gives it. The
   * office is no longer late with anything.
   */
  public Change followElection(Outcome outcome, Instant now) {
    var state =
        enrollment.election() == Election.LEAVE
            ? EnrollmentState.EXIT_NOTICE
            : EnrollmentState.TRANSITION_ELECTED;
    var gone = enrollment.after(CaseVerb.FOLLOW_ELECTION, state);
    var decided = DecisionPhase.decided(DecisionPhase.outcome(gone, outcome), now);
    return Change.of(enrollment, decided.with(decided.standing().withOfficeLate(Optional.empty())));
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

  /** The notice is over: the partner is out. */
  public Change exit() {
    return Change.of(enrollment, enrollment.after(CaseVerb.EXIT), new ProgrammeLeft(number()));
  }

  /** A step of the move to the reseller model is taken, which whoever keeps its steps tells. */
  public Change transition(CaseVerb step) {
    return Change.of(enrollment, enrollment.after(step));
  }

  private @Nullable Instant noticeEnds() {
    return enrollment.standing().exit().noticeEnds();
  }

  private CaseNumber number() {
    return enrollment.id();
  }
}
