package org.cspenrollment.enrollment;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a case stands on the way to indirect reseller, told by whoever keeps that way. Always part
 * of a transaction that changes the way itself.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ResellerPath {

  private final Enrollments enrollments;
  private final EnrollmentStore store;

  ResellerPath(Enrollments enrollments, EnrollmentStore store) {
    this.enrollments = enrollments;
    this.store = store;
  }

  /** The case has come to this state of the way; a case that is not on it is a defect. */
  public void reached(String caseNumber, EnrollmentState state) {
    var now = enrollments.require(caseNumber).state();
    if (!now.isOnTheWayToReseller()
        || !(state.isOnTheWayToReseller() || state == EnrollmentState.TRANSITION_COMPLETE)) {
      throw new IllegalStateException(
          "%s cannot go from %s to %s".formatted(caseNumber, now, state));
    }
    store.changeState(caseNumber, state);
  }
}
