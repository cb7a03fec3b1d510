package org.cspenrollment.enrollment.enforcement;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.EnforcementEvent.EnforcementLifted;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.NextCycle;
import org.cspenrollment.enrollment.life.ScheduledCases;
import org.cspenrollment.enrollment.lifecycle.CaseRefusals;
import org.cspenrollment.enrollment.lifecycle.CaseVerb;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.enrollment.lifecycle.NextEnforcementStep;
import org.cspenrollment.enrollment.store.CaseChanges;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.PartnerStatus;
import org.cspenrollment.partner.Partners;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What follows once a case is not renewed, or while its partner is on the way to indirect reseller:
 * the steps of the pinned ladder, counted from the day the case is decided on, one after the other.
 * A step takes effect when a person confirms it: never before it is due, never backdated. Always
 * part of the transaction of the process.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Enforcement {

  private final Enrollments enrollments;
  private final CaseChanges changes;
  private final EnforcementStore consequences;
  private final NextCycle nextCycle;
  private final StepsAhead steps;
  private final Partners partners;
  private final ScheduledCases scheduled;
  private final AuditTrail audit;

  Enforcement(
      Enrollments enrollments,
      CaseChanges changes,
      EnforcementStore consequences,
      NextCycle nextCycle,
      StepsAhead steps,
      Partners partners,
      ScheduledCases scheduled,
      AuditTrail audit) {
    this.enrollments = enrollments;
    this.changes = changes;
    this.consequences = consequences;
    this.nextCycle = nextCycle;
    this.steps = steps;
    this.partners = partners;
    this.scheduled = scheduled;
    this.audit = audit;
  }

  /**
   * Says what comes next, by the case alone: it may be asked at any moment and as often as one
   * likes.
   */
  public EnforcementPlan plan(CaseNumber caseNumber) {
    var enrollment = enrollments.forChange(caseNumber);
    var next =
        steps
            .next(enrollment, standing(enrollment))
            .map(
                step ->
                    new NextEnforcementStep(
                        PartnerStatus.valueOf(step.status()), steps.askedFrom(enrollment, step)));
    changes.save(enrollment.enforcement().plan(next));
    if (next.isPresent()) {
      var day = next.get().due();
      return new EnforcementPlan(
          day.isAfter(enrollments.today()) ? EnforcementPlan.Next.AHEAD : EnforcementPlan.Next.DUE,
          day);
    }
    return stateReached(caseNumber) == EnrollmentState.REVOKED
        ? new EnforcementPlan(EnforcementPlan.Next.REVOKED, null)
        : new EnforcementPlan(
            EnforcementPlan.Next.OPEN_ENDED,
            nextCycle.basisDateAfter(enrollment, enrollments.today()));
  }

  /**
   * Takes the step that is due: case and partner move on.
   *
   * @return its status
   * @throws Refused 409 if the case is on hold, is not on the ladder, or no step is due yet
   */
  public String take(CaseNumber caseNumber) {
    var enrollment = enrollments.forChange(caseNumber);
    enrollment.require(CaseVerb.TAKE_ENFORCEMENT_STEP);
    var step =
        steps
            .next(enrollment, standing(enrollment))
            .filter(one -> !steps.askedFrom(enrollment, one).isAfter(enrollments.today()))
            .orElseThrow(CaseRefusals::stepNotDue);
    var before = partners.require(enrollment.tenantId()).status();
    var after = TakenEnforcementStep.after(before, PartnerStatus.valueOf(step.status()));
    consequences.add(
        caseNumber,
        new TakenEnforcementStep(
            step.status(), step.fallsDue(), step.ruleId(), before, after, enrollments.now()));
    partners.changeStatus(enrollment.tenantId(), after, caseNumber.value());
    var taken = changes.save(enrollment.enforcement().takeStep(step, after));
    if (!after.isDirect()) {
      scheduled.endWith(taken);
    }
    return step.status();
  }

  /**
   * Whether the step that is due is the first that is held against the partner, so that two people
   * have to confirm it: nobody has decided before that it is not renewed.
   */
  public boolean asksTwoPeople(CaseNumber caseNumber) {
    var enrollment = enrollments.require(caseNumber);
    return enrollment.state().isOnTheWayToReseller()
        && !enrollment.isFinallyNotRenewed()
        && consequences.taken(caseNumber).isEmpty();
  }

  /** The ladder of a case, with what was taken of it and what can still be asked. */
  @Transactional(propagation = Propagation.SUPPORTS)
  public List<EnforcementStepView> ladder(Enrollment enrollment) {
    var taken =
        standing(enrollment).stream()
            .collect(
                Collectors.toMap(
                    TakenEnforcementStep::status, Function.identity(), (earlier, own) -> own));
    return steps.all(enrollment).stream()
        .filter(step -> taken.containsKey(step.status()) || steps.isNeeded(enrollment, step))
        .map(step -> EnforcementStepView.of(step, Optional.ofNullable(taken.get(step.status()))))
        .toList();
  }

  /** The step that a person is asked to confirm, if one is left. */
  @Transactional(propagation = Propagation.SUPPORTS)
  public Optional<EnforcementStepView> next(Enrollment enrollment) {
    return ladder(enrollment).stream().filter(rung -> rung.takenAt() == null).findFirst();
  }

  /** The state a case has on the ladder: that of the last step, if one was taken. */
  public EnrollmentState stateReached(CaseNumber caseNumber) {
    return stateReached(consequences.taken(caseNumber));
  }

  private static EnrollmentState stateReached(List<TakenEnforcementStep> taken) {
    return taken.isEmpty() ? EnrollmentState.NOT_RENEWED : taken.get(taken.size() - 1).state();
  }

  /**
   * The partner is renewed after all. What the steps made of its status is taken back, those of the
   * cases before included that this one has succeeded; a status that something else has set since
   * then, or had set before, stays.
   */
  public void lift(Enrollment enrollment) {
    var changed =
        consequences.takenSinceLastRenewal(enrollment).stream()
            .filter(TakenEnforcementStep::changedThePartnersStatus)
            .toList();
    if (changed.isEmpty()) {
      return;
    }
    var last = changed.get(changed.size() - 1).after();
    if (partners.require(enrollment.tenantId()).status() == last) {
      var back = changed.get(0).before();
      partners.changeStatus(enrollment.tenantId(), back, enrollment.id().value());
      audit.record(new EnforcementLifted(enrollment.id(), back));
    }
  }

  /**
   * The steps that stand: those of this case, and those of the cases it has succeeded that the
   * partner's status still bears. They are not asked again.
   */
  private List<TakenEnforcementStep> standing(Enrollment enrollment) {
    var own = consequences.taken(enrollment.id());
    return consequences.takenSinceLastRenewal(enrollment).stream()
        .filter(
            step ->
                own.contains(step)
                    || step.isBorneBy(PartnerStatus.valueOf(enrollment.tenant().status())))
        .toList();
  }
}
