package org.cspenrollment.enrollment.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import org.cspenrollment.enrollment.SampleCases;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.kernel.PartnerStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TakenEnforcementStepTest {

  @ParameterizedTest
  @CsvSource({
    "ACTIVE, RESTRICTED, RESTRICTED",
    "ACTIVE, REVOKED, REVOKED",
    "RESTRICTED, SUSPENDED, SUSPENDED",
    "SUSPENDED, RESTRICTED, SUSPENDED",
    "REVOKED, RESTRICTED, REVOKED",
    "RESTRICTED, RESTRICTED, RESTRICTED",
    "DUAL, RESTRICTED, DUAL",
    "DUAL, SUSPENDED, SUSPENDED",
    "DUAL, REVOKED, REVOKED",
    "INDIRECT_RESELLER, SUSPENDED, INDIRECT_RESELLER",
    "LEFT, RESTRICTED, LEFT"
  })
  void aStepIsNeverMilderThanTheStatusAndTouchesNobodyOnAnotherPath(
      PartnerStatus now, PartnerStatus step, PartnerStatus after) {
    assertThat(TakenEnforcementStep.after(now, step)).isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource({"RESTRICTED, ACTIVE, RESTRICTED, true", "SUSPENDED, SUSPENDED, SUSPENDED, false"})
  void aStepKnowsTheStateItLedToAndWhetherItChangedTheStatus(
      String status, PartnerStatus before, PartnerStatus after, boolean changed) {
    var taken =
        new TakenEnforcementStep(
            status, SampleCases.BASIS_DATE, "rule_ladder", before, after, SampleCases.NOW);

    assertThat(taken.state()).isEqualTo(EnrollmentState.valueOf(status));
    assertThat(taken.changedThePartnersStatus()).isEqualTo(changed);
  }
}
