package org.cspenrollment.portal.enrollment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.enforcement.Enforcement;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.policy.enforcement.CapabilityRules;
import org.cspenrollment.review.decision.Appeals;
import org.springframework.stereotype.Component;

/** Gathers what follows from a decision; asks nothing where nothing follows. */
@Component
class AfterDecisions {

  private static final Set<String> EVERYTHING_WORKS = Set.of("ACTIVE");

  private final Enrollments enrollments;
  private final Enforcement consequences;
  private final CapabilityRules capabilities;
  private final Appeals appeals;

  AfterDecisions(
      Enrollments enrollments,
      Enforcement consequences,
      CapabilityRules capabilities,
      Appeals appeals) {
    this.enrollments = enrollments;
    this.consequences = consequences;
    this.capabilities = capabilities;
    this.appeals = appeals;
  }

  AfterDecision of(Enrollment enrollment) {
    var onTheLadder = enrollment.state().isOnTheLadder();
    var appeal = appeals.of(enrollment);
    var until =
        enrollment.state().isNotRenewedYetOpen()
            ? Optional.of(appeals.lastDay(enrollment))
            : Optional.<LocalDate>empty();
    return new AfterDecision(
        onTheLadder ? consequences.ladder(enrollment) : List.of(),
        EVERYTHING_WORKS.contains(enrollment.tenant().status())
            ? List.of()
            : capabilities.capabilities(
                enrollment.tenant().status(), enrollments.pins(enrollment.id())),
        appeal,
        until,
        appeal.isEmpty() && until.filter(day -> !enrollments.today().isAfter(day)).isPresent());
  }
}
