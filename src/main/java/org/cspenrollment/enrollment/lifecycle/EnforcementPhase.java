package org.cspenrollment.enrollment.lifecycle;

import java.util.List;
import java.util.Optional;
import org.cspenrollment.audit.event.EnforcementEvent.EnforcementStepTaken;
import org.cspenrollment.audit.event.OutcomeEvent.AppealTakenBack;
import org.cspenrollment.audit.event.OutcomeEvent.CureFailed;
import org.cspenrollment.audit.event.PreparationEvent.CureHandedIn;
import org.cspenrollment.audit.event.SuccessionEvent.CaseSucceeded;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.PartnerStatus;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.policy.Outcome;
import org.cspenrollment.policy.enforcement.EnforcementStep;

/** What follows once a case is not renewed: steps of enforcement, a cure, an appeal. */
public final class EnforcementPhase {

  private final Enrollment enrollment;

  EnforcementPhase(Enrollment enrollment) {
    this.enrollment = enrollment;
  }

  /** The step that comes next is worked out; empty where none is left. */
  public Change plan(Optional<NextEnforcementStep> next) {
    enrollment.require(CaseVerb.PLAN_ENFORCEMENT_STEP);
    return Change.of(enrollment, enrollment.with(enrollment.standing().with(next)));
  }

  /**
   * A step takes effect; refused while the case is on hold, or where it is not one of its steps. A
   * case on the way to indirect reseller keeps its state.
   *
   * @param partnerStatus what the partner may do from now on: as strict as the step, or stricter
   */
  public Change takeStep(EnforcementStep step, PartnerStatus partnerStatus) {
    return Change.of(
        enrollment,
        enrollment.after(CaseVerb.TAKE_ENFORCEMENT_STEP, EnrollmentState.valueOf(step.status())),
        new EnforcementStepTaken(
            number(),
            PartnerStatus.valueOf(step.status()),
            step.fallsDue(),
            step.ruleId(),
            partnerStatus));
  }

  /** The partner hands in what was missing: it is verified anew, and no step comes next. */
  public Change cure(List<RequirementId> requirementIds) {
    return Change.of(
        enrollment, enrollment.after(CaseVerb.CURE), new CureHandedIn(number(), requirementIds));
  }

  /** The cure did not change the decision: the case is again where its last step had led it. */
  public Change failCure(EnrollmentState reached) {
    var failed = enrollment.after(CaseVerb.FAIL_CURE, reached);
    return Change.of(
        enrollment,
        failed.with(failed.standing().with(failed.decision().made())),
        new CureFailed(number()));
  }

  /** The partner appeals: the next step waits, the present one stays. */
  public Change appeal() {
    return Change.of(enrollment, enrollment.after(CaseVerb.APPEAL));
  }

  /** The partner takes its appeal back: the case is again where its last step had led it. */
  public Change takeBackAppeal(EnrollmentState reached) {
    return Change.of(
        enrollment,
        enrollment.after(CaseVerb.TAKE_BACK_APPEAL, reached),
        new AppealTakenBack(number()));
  }

  /** The appeal is upheld: the partner is to be renewed after all. */
  public Change overturn(Outcome outcome) {
    return Change.of(
        enrollment, DecisionPhase.outcome(enrollment.after(CaseVerb.OVERTURN), outcome));
  }

  /** The appeal is not upheld: the case is again where its last step had led it. */
  public Change letDecisionStand(EnrollmentState reached) {
    return Change.of(enrollment, enrollment.after(CaseVerb.LET_DECISION_STAND, reached));
  }

  /**
   * The next window of the tenant opens and its new case takes the place of this one; a case that
   * was not decided before is not succeeded, whatever its state.
   *
   * @param by the number of the new case
   */
  public Change succeed(CaseNumber by) {
    var succeeded = enrollment.after(CaseVerb.SUCCEED);
    if (!enrollment.isSucceededByTheNext()) {
      throw new IllegalStateException(
          "%s is %s and undecided: no case succeeds it".formatted(number(), enrollment.state()));
    }
    return Change.of(
        enrollment,
        succeeded.with(succeeded.standing().withOfficeLate(Optional.empty())),
        new CaseSucceeded(number(), by));
  }

  private CaseNumber number() {
    return enrollment.id();
  }
}
