package org.cspenrollment.enrollment.enforcement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.kernel.PartnerStatus;
import org.cspenrollment.partner.Partners;
import org.cspenrollment.policy.enforcement.EnforcementRules;
import org.cspenrollment.policy.enforcement.EnforcementStep;
import org.springframework.stereotype.Component;

/**
 * Which steps of the pinned ladder a case has ahead of it. On the way to indirect reseller they are
 * the same ones, on the same days: nothing is asked before the day of the decision is over, and
 * nothing that would leave the partner's status as it is.
 */
@Component
class StepsAhead {

  private final Enrollments enrollments;
  private final EnforcementRules rules;
  private final Partners partners;

  StepsAhead(Enrollments enrollments, EnforcementRules rules, Partners partners) {
    this.enrollments = enrollments;
    this.rules = rules;
    this.partners = partners;
  }

  /** The whole ladder of a case, what is taken of it and what a move makes needless among it. */
  List<EnforcementStep> all(Enrollment enrollment) {
    return rules.ladder(
        enrollment.edition(), enrollment.decisionDue(), enrollments.pins(enrollment.id()));
  }

  /** The step that comes next, if one is left. */
  Optional<EnforcementStep> next(Enrollment enrollment, List<TakenEnforcementStep> taken) {
    return all(enrollment).stream()
        .filter(step -> taken.stream().noneMatch(one -> one.status().equals(step.status())))
        .filter(step -> isNeeded(enrollment, step))
        .findFirst();
  }

  /** Whether a step that is not taken is asked of a person once its day has come. */
  boolean isNeeded(Enrollment enrollment, EnforcementStep step) {
    if (!enrollment.state().isOnTheWayToReseller()) {
      return true;
    }
    var now = partners.require(enrollment.tenantId()).status();
    return TakenEnforcementStep.after(now, PartnerStatus.valueOf(step.status())) != now;
  }

  /** The UTC day from whose start on a person is asked to confirm a step. */
  LocalDate askedFrom(Enrollment enrollment, EnforcementStep step) {
    var decided = enrollment.decisionDue().plusDays(1);
    return enrollment.state().isOnTheWayToReseller() && step.fallsDue().isBefore(decided)
        ? decided
        : step.fallsDue();
  }
}
