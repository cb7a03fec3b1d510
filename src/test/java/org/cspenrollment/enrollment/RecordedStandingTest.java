package org.cspenrollment.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.cspenrollment.enrollment.requirement.RecordedStanding;
import org.cspenrollment.kernel.Edition;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.partner.Assessment;
import org.cspenrollment.partner.Credit;
import org.cspenrollment.partner.StandingFact;
import org.cspenrollment.partner.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people record of a requirement, in the words of the registry. */
class RecordedStandingTest {

  private static final LocalDate BASIS = LocalDate.of(2026, 1, 31);
  private static final LocalDate OPENS = LocalDate.of(2025, 11, 2);

  @ParameterizedTest(name = "valid until {0}: {1} active, {2} expired")
  @CsvSource({
    "2026-01-31, 1, 0",
    "2026-01-30, 0, 1",
    "2025-11-02, 0, 1",
    "2025-11-01, 0, 0",
  })
  void aDesignationCountsOnTheBasisDate(String until, int active, int expired) {
    assertThat(recorded("REQ-SPD", Map.of("designation", "Modern Work", "validUntil", until)))
        .containsOnly(
            entry(StandingFact.DESIGNATIONS, active),
            entry(StandingFact.DESIGNATIONS_EXPIRED, expired),
            entry(StandingFact.DESIGNATION_RENEWAL_PENDING, false));
  }

  @Test
  void securityIsRecordedItemByItem() {
    assertThat(recorded("REQ-SEC", Map.of("mfa", false, "averageAlertHours", 24.5)))
        .containsOnly(
            entry(StandingFact.SECURITY_MFA, false),
            entry(StandingFact.SECURITY_AVERAGE_ALERT_HOURS, new BigDecimal("24.5")));
  }

  @Test
  void aMembershipIsThatOfTheEdition() {
    assertThat(membership(Edition.E1, true))
        .containsOnly(entry(StandingFact.MEMBERSHIP_ACTIVE, true));
    assertThat(membership(Edition.E4, true))
        .containsOnly(entry(StandingFact.MAICPP_ORGANISATION, true));
    assertThat(membership(Edition.E4, false))
        .containsOnly(
            entry(StandingFact.MAICPP_ORGANISATION, false),
            entry(StandingFact.MEMBERSHIP_ACTIVE, false));
    assertThat(membership(Edition.E5, false))
        .containsOnly(entry(StandingFact.MAICPP_TENANT, false));
  }

  @Test
  void whatIsDecidedElsewhereIsTakenOverWithItsDay() {
    assertThat(recorded("REQ-VET", Map.of("verification", "REJECTED")))
        .containsOnly(entry(StandingFact.VERIFICATION, Verification.REJECTED));
    assertThat(recorded("REQ-CRD", Map.of("value", "PASSED", "asOf", "2025-10-01")))
        .containsOnly(
            entry(StandingFact.CREDIT, Credit.PASSED),
            entry(StandingFact.CREDIT_ON, LocalDate.of(2025, 10, 1)));
    assertThat(recorded("REQ-CRD", Map.of("value", "FAILED", "asOf", "2025-10-01")))
        .containsOnly(entry(StandingFact.CREDIT, Credit.FAILED));
    assertThat(recorded("REQ-CAP", Map.of("value", "PASS", "asOf", "2025-10-01")))
        .containsOnly(
            entry(
                StandingFact.ASSESSMENT,
                new Assessment(Assessment.Result.PASS, LocalDate.of(2025, 10, 1))));
  }

  @Test
  void nothingIsTakenOverOfWhatThePartnerShowsOrNobodyRecorded() {
    assertThat(recorded("REQ-INF", Map.of("billingCapability", true))).isEmpty();
    assertThat(recorded("REQ-SEC", Map.of())).isEmpty();
    assertThat(recorded("REQ-LATER", Map.of("value", "Seen"))).isEmpty();
  }

  private static Map<StandingFact, Object> membership(Edition edition, boolean value) {
    return RecordedStanding.of(
        new RequirementId("REQ-MPN"), Map.of("value", value), edition, BASIS, OPENS);
  }

  private static Map<StandingFact, Object> recorded(String id, Map<String, Object> facts) {
    return RecordedStanding.of(new RequirementId(id), facts, Edition.E4, BASIS, OPENS);
  }
}
