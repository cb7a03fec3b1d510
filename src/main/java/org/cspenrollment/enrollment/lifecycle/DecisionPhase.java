package org.cspenrollment.enrollment.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cspenrollment.audit.event.OutcomeEvent.NotRenewed;
import org.cspenrollment.audit.event.OutcomeEvent.OfficeLate;
import org.cspenrollment.audit.event.OutcomeEvent.RemediationBegun;
import org.cspenrollment.audit.event.OutcomeEvent.Renewed;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.OutcomeDecision;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.policy.Outcome;

/** How a case is decided: by the table, by people, or by a manager while the office is late. */
public final class DecisionPhase {

  private final Enrollment enrollment;

  DecisionPhase(Enrollment enrollment) {
    this.enrollment = enrollment;
  }

  /**
   * The table recommends an outcome; the office is no longer late with what it verifies. A case
   * that is held for what is open is told of once, however it came to be held.
   */
  public Change recommend(Outcome outcome) {
    var recommended = outcome(enrollment.after(CaseVerb.RECOMMEND), outcome);
    var change =
        Change.of(
            enrollment, recommended.with(recommended.standing().withOfficeLate(Optional.empty())));
    return outcome.decision() == OutcomeDecision.HOLD
            && !enrollment.decision().proposes(OutcomeDecision.HOLD)
            && !enrollment.wasDecided()
        ? change.and(new OfficeLate(number(), outcome.ruleId()))
        : change;
  }

  /** What is not met goes back to the partner for another round. */
  public Change remediate(Outcome outcome, List<RequirementId> requirementIds) {
    return Change.of(
        enrollment,
        outcome(enrollment.after(CaseVerb.REMEDIATE), outcome),
        new RemediationBegun(number(), requirementIds, outcome.ruleId()));
  }

  /** A manager decides where the table cannot; with the outcome {@code HOLD} the case waits. */
  public Change decideException(Outcome outcome) {
    var state =
        outcome.decision() == OutcomeDecision.HOLD
            ? EnrollmentState.ON_HOLD
            : EnrollmentState.UNDER_REVIEW;
    return Change.of(
        enrollment, outcome(enrollment.after(CaseVerb.DECIDE_EXCEPTION, state), outcome));
  }

  /** The day of the decision is over and the office is not done: the partner keeps its status. */
  public Change markOfficeLate(Outcome outcome, Instant since) {
    var late = outcome(enrollment.after(CaseVerb.MARK_OFFICE_LATE), outcome);
    return Change.of(
        enrollment,
        late.with(late.standing().withOfficeLate(Optional.of(since))),
        new OfficeLate(number(), outcome.ruleId()));
  }

  /** The office is done, or a manager has decided in its place. */
  public Change clearOfficeLate() {
    enrollment.require(CaseVerb.CLEAR_OFFICE_LATE);
    return Change.of(
        enrollment, enrollment.with(enrollment.standing().withOfficeLate(Optional.empty())));
  }

  /** The partner is renewed, with or without notes as the outcome says; a hold ends with it. */
  public Change renew(Instant now) {
    var state =
        made().proposes(OutcomeDecision.RENEW_WITH_NOTES)
            ? EnrollmentState.APPROVED_WITH_NOTES
            : EnrollmentState.APPROVED;
    return Change.of(
        enrollment,
        decided(enrollment.after(CaseVerb.RENEW, state), now),
        new Renewed(number(), proposal().decision(), proposal().ruleId()));
  }

  /** The partner is not renewed, for the first time in this case; two people said so. */
  public Change notRenew(Instant now) {
    return Change.of(
        enrollment,
        decided(enrollment.after(CaseVerb.NOT_RENEW), now),
        new NotRenewed(number(), proposal().decision(), proposal().ruleId()));
  }

  static Enrollment outcome(Enrollment of, Outcome outcome) {
    return of.with(of.standing().with(of.decision().with(outcome)));
  }

  static Enrollment decided(Enrollment of, Instant now) {
    return of.with(of.standing().with(of.decision().at(now)));
  }

  private Decision made() {
    return enrollment.decision();
  }

  private Recommendation proposal() {
    return made().requireProposal();
  }

  private CaseNumber number() {
    return enrollment.id();
  }
}
