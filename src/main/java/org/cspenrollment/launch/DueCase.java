package org.cspenrollment.launch;

import java.time.LocalDate;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A case of a launch.
 *
 * @param state what became of it
 * @param reason why it was passed over, where it was
 * @param note why it was passed over or failed, in a sentence
 */
record DueCase(
    TenantId tenantId,
    LocalDate basisDate,
    DueCaseState state,
    @Nullable PassedOver reason,
    @Nullable String note) {

  /** A case that is to be opened. */
  static DueCase planned(TenantId tenantId, LocalDate basisDate) {
    return new DueCase(tenantId, basisDate, DueCaseState.PLANNED, null, null);
  }

  /** The number the case has, or would have. */
  CaseNumber caseNumber() {
    return CaseNumber.of(tenantId, basisDate.getYear());
  }

  /** This case, which needs no word about what became of it. */
  DueCase now(DueCaseState other) {
    return new DueCase(tenantId, basisDate, other, null, null);
  }

  /** This case, which is not opened, and why. */
  DueCase passedOver(PassedOver why, String because) {
    return new DueCase(tenantId, basisDate, DueCaseState.PASSED_OVER, why, because);
  }

  /** This case, which could not be opened, and why. */
  DueCase failed(String because) {
    return new DueCase(tenantId, basisDate, DueCaseState.FAILED, null, because);
  }
}
