package org.cspenrollment.launch;

import java.time.LocalDate;
import org.cspenrollment.kernel.CaseNumber;

/**
 * A case of a launch.
 *
 * @param state what became of it
 * @param note why it was passed over or failed, in a sentence; otherwise null
 */
record DueCase(String tenantId, LocalDate basisDate, State state, String note) {

  /** What became of a case that was due. */
  enum State {
    /** To be opened; in a dry run, what would be opened. */
    PLANNED,
    OPENED,
    /** Somebody opened it before the launch came to it. */
    ALREADY,
    PASSED_OVER,
    FAILED
  }

  static DueCase planned(String tenantId, LocalDate basisDate) {
    return new DueCase(tenantId, basisDate, State.PLANNED, null);
  }

  CaseNumber caseNumber() {
    return new CaseNumber(tenantId + "-" + basisDate.getYear());
  }

  DueCase now(State other) {
    return new DueCase(tenantId, basisDate, other, null);
  }

  DueCase passedOver(String because) {
    return new DueCase(tenantId, basisDate, State.PASSED_OVER, because);
  }

  DueCase failed(String because) {
    return new DueCase(tenantId, basisDate, State.FAILED, because);
  }
}
