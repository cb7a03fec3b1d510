package org.cspenrollment.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.cspenrollment.policy.facts.CapabilityFacts;
import org.cspenrollment.policy.facts.Facts;
import org.cspenrollment.policy.facts.Security;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D3g: the mandatory security items. */
class EvaluateSecurityTableTest extends TableTest {

  EvaluateSecurityTableTest() {
    super("evaluate-security");
  }

  @ParameterizedTest(name = "MFA {0}, contact {1}, {2} h, score {3}: {4} {5}")
  @CsvSource(
      nullValues = "-",
      value = {
        "true, true, 24, 12, MET, SEC_OK, ''",
        "true, true, 24.5, 99, NOT_MET, SEC_ALERT_24H, SEC_ALERT_24H",
        "false, true, 21, 85, NOT_MET, SEC_MFA, SEC_MFA",
        "true, false, 21, 85, NOT_MET, SEC_CONTACT, SEC_CONTACT",
        "false, false, 25, 85, NOT_MET, SEC_MFA, SEC_MFA SEC_CONTACT SEC_ALERT_24H",
        "-, false, 25, 85, NOT_MET, SEC_CONTACT, SEC_CONTACT SEC_ALERT_24H",
        "-, -, 25, 85, NOT_MET, SEC_ALERT_24H, SEC_ALERT_24H",
        "-, true, 21, 85, PENDING, SEC_UNKNOWN, ''",
        "true, true, -, 85, PENDING, SEC_UNKNOWN, ''",
        "-, -, -, -, PENDING, SEC_UNKNOWN, ''",
      })
  void allThreeItemsAreRequiredAndTheScoreIsNot(
      Boolean mfa,
      Boolean contact,
      BigDecimal hours,
      BigDecimal score,
      Result result,
      String code,
      String failing) {
    var actual =
        rules.result(
            "REQ-SEC",
            CaseType.RENEWAL,
            "2026-03-31",
            Facts.none()
                .with(
                    new CapabilityFacts(
                        new Security(mfa, contact, hours, score), null, null, null, null)));

    assertResult(actual, result, code);
    assertThat(actual.notes().stream().filter(note -> note.startsWith("SEC_")))
        .containsExactlyElementsOf(failing.isEmpty() ? List.of() : List.of(failing.split(" ")));
  }
}
