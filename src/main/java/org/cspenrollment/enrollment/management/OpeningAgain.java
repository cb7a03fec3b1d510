package org.cspenrollment.enrollment.management;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.cspenrollment.enrollment.ActionReasons;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.StepsBack;
import org.cspenrollment.enrollment.life.TenantCases;
import org.cspenrollment.enrollment.life.TenantLife;
import org.cspenrollment.enrollment.lifecycle.CaseVerb;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.enrollment.opening.OpeningRefusals;
import org.cspenrollment.enrollment.requirement.RequirementState;
import org.cspenrollment.enrollment.store.CaseChanges;
import org.cspenrollment.enrollment.store.RequirementStore;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.Election;
import org.cspenrollment.kernel.PartnerStatus;
import org.cspenrollment.partner.Partners;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.policy.EnrollmentPolicy;
import org.cspenrollment.policy.schedule.CaseLimitRules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A manager opens a case again that was called off by mistake, within the days of the table {@code
 * case-limits}: it goes on where it stood, and gets back the days it was cancelled.
 */
@Service
public class OpeningAgain {

  private final Enrollments enrollments;
  private final CaseChanges changes;
  private final CancellationStore cancellations;
  private final RequirementStore requirements;
  private final TenantLife life;
  private final Partners partners;
  private final EnrollmentPolicy policy;
  private final CaseLimitRules limits;
  private final StepsBack running;

  OpeningAgain(
      Enrollments enrollments,
      CaseChanges changes,
      CancellationStore cancellations,
      RequirementStore requirements,
      TenantLife life,
      Partners partners,
      EnrollmentPolicy policy,
      CaseLimitRules limits,
      StepsBack running) {
    this.enrollments = enrollments;
    this.changes = changes;
    this.cancellations = cancellations;
    this.requirements = requirements;
    this.life = life;
    this.partners = partners;
    this.policy = policy;
    this.limits = limits;
    this.running = running;
  }

  /**
   * Opens a cancelled case again.
   *
   * @return the case; 409 if it is not cancelled, was cancelled too long ago or not by a manager,
   *     if another case of its tenant is live, or if the tenant is out of the direct model. Whoever
   *     was revoked on its way to indirect reseller is on that way again
   */
  @Transactional
  public Enrollment reopen(CaseNumber caseNumber, @Nullable String reason) {
    var given = ActionReasons.checked(reason);
    var enrollment = enrollments.visibleForChange(caseNumber);
    enrollment.require(CaseVerb.REOPEN);
    var cancelled = cancellations.find(caseNumber).orElseThrow(OpeningAgain::notByAManager);
    int within = limits.of(policy.currentTables()).reopenDays();
    if (enrollments.now().isAfter(cancelled.at().plus(Duration.ofDays(within)))) {
      throw late();
    }
    var tenant = enrollment.tenantId();
    var cases = life.lock(List.of(tenant)).getOrDefault(tenant, TenantCases.NONE);
    var partner = partners.lock(List.of(tenant)).get(0);
    if (!cancelled.from().isOnTheWayToReseller() || partner.status() != PartnerStatus.REVOKED) {
      OpeningRefusals.checkTenant(partner);
    }
    if (cancelled.from() != EnrollmentState.SCHEDULED) {
      OpeningRefusals.checkNoneLive(cases);
    }
    return reopened(enrollment, cancelled, given);
  }

  private Enrollment reopened(Enrollment enrollment, Cancellation cancelled, String reason) {
    var caseNumber = enrollment.id();
    var from = LocalDate.ofInstant(cancelled.at(), ZoneOffset.UTC);
    long days = ChronoUnit.DAYS.between(from, enrollments.today());
    changes.save(enrollment.managing().reopen(goesOnIn(enrollment, cancelled), days, from, reason));
    cancellations.forget(caseNumber);
    if (cancelled.from() != EnrollmentState.SCHEDULED) {
      enrollments.requirements(caseNumber).stream()
          .filter(one -> one.state() == RequirementState.INFORMATION_REQUESTED)
          .forEach(
              one ->
                  requirements.changeState(
                      caseNumber, one.id(), RequirementState.WAITING_FOR_PARTNER));
      running.cancellationTakenBack(caseNumber, from, days);
    }
    return enrollments.require(caseNumber);
  }

  /** Whoever had given notice gives it anew; what a manager had wait is decided again. */
  private static EnrollmentState goesOnIn(Enrollment enrollment, Cancellation cancelled) {
    if (cancelled.from() == EnrollmentState.INFO_REQUESTED) {
      return EnrollmentState.IN_PREPARATION;
    }
    return enrollment.election() == Election.LEAVE || cancelled.from() == EnrollmentState.ON_HOLD
        ? EnrollmentState.UNDER_REVIEW
        : cancelled.from();
  }

  private static ProblemException notByAManager() {
    return ProblemException.conflict(
        "case-closed",
        "Not called off by a manager",
        "This case has given way to another one, or fell away with its window or its partner. Only"
            + " what a manager called off is opened again.");
  }

  private static ProblemException late() {
    return ProblemException.conflict(
        "reopen-late",
        "Cancelled too long ago",
        "The time in which this case could be opened again is over.");
  }
}
