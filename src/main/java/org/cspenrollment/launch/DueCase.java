package org.cspenrollment.launch;

import java.time.LocalDate;
import org.cspenrollment.kernel.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * A case of a launch.
 *
 * @param state what became of it
 * @param note why it was passed over or failed, in a sentence
 */
record DueCase(String tenantId, LocalDate basisDate, State state, @Nullable String note) {

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

  /** A case that is to be opened. */
  static DueCase planned(String tenantId, LocalDate basisDate) {
    return new DueCase(tenantId, basisDate, State.PLANNED, null);
  }

  /** The number the case has, or would have. */
  CaseNumber caseNumber() {
    return new CaseNumber(tenantId + "-" + basisDate.getYear());
  }

  /** This case, which needs no word about what became of it. */
  DueCase now(State other) {
    return new DueCase(tenantId, basisDate, other, null);
  }

  /** This case, which is not opened, and why. */
  DueCase passedOver(String because) {
    return new DueCase(tenantId, basisDate, State.PASSED_OVER, because);
  }

  /** This case, which could not be opened, and why. */
  DueCase failed(String because) {
    return new DueCase(tenantId, basisDate, State.FAILED, because);
  }
}
