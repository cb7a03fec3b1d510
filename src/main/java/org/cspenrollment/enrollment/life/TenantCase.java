package org.cspenrollment.enrollment.life;

import java.time.LocalDate;
import java.util.Optional;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.kernel.CaseNumber;

/**
 * One of the cases of a tenant.
 *
 * @param decided whether it was decided before, however it stands now
 */
public record TenantCase(
    CaseNumber caseNumber, LocalDate basisDate, EnrollmentState state, boolean decided) {

  /**
   * Why no further case is opened while this one is as it is; empty where it has not begun, has
   * ended, or where the next one takes its place.
   */
  public Optional<OpeningObstacle> obstacle() {
    return switch (state) {
      case SCHEDULED,
          CLOSED,
          SUCCEEDED,
          CANCELLED,
          EXITED,
          REVOKED,
          TRANSITION_COMPLETE,
          NOT_RENEWED,
          RESTRICTED,
          SUSPENDED ->
          Optional.empty();
      case NOTIFIED, IN_PREPARATION, INFO_REQUESTED, UNDER_REVIEW, REMEDIATION ->
          decided ? Optional.empty() : Optional.of(OpeningObstacle.UNDECIDED);
      case ON_HOLD -> Optional.of(OpeningObstacle.ON_HOLD);
      case APPROVED, APPROVED_WITH_NOTES -> Optional.of(OpeningObstacle.APPROVED);
      case APPEALED -> Optional.of(OpeningObstacle.APPEAL_OPEN);
      case TRANSITION_ELECTED,
          RESELLER_ENROLLING,
          AGREEMENT_PENDING,
          DUAL,
          PROVIDER_LINKED,
          CUSTOMERS_MOVING ->
          Optional.of(OpeningObstacle.MOVING);
      case EXIT_NOTICE -> Optional.of(OpeningObstacle.LEAVING);
    };
  }
}
