package org.cspenrollment.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.cspenrollment.kernel.Edition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D1: the edition. */
class PolicyEditionTableTest extends TableTest {

  PolicyEditionTableTest() {
    super("policy-edition");
  }

  @ParameterizedTest(name = "{0} on {1}: {2} {3} {4}")
  @CsvSource({
    "NEW, 2018-08-30, E0, SUBMISSION, CLOSED",
    "NEW, 2018-08-31, E1, SUBMISSION, OPEN",
    "NEW_REGION, 2020-10-26, E1, SUBMISSION, OPEN",
    "NEW, 2020-10-27, E2, SUBMISSION, OPEN",
    "NEW, 2023-07-17, E2, SUBMISSION, OPEN",
    "NEW, 2023-07-18, E3, SUBMISSION, OPEN",
    "NEW, 2025-09-30, E3, SUBMISSION, OPEN",
    "NEW, 2025-10-01, E4, SUBMISSION, OPEN",
    "NEW, 2026-08-25, E4, SUBMISSION, OPEN",
    "NEW_REGION, 2026-08-26, E5, SUBMISSION, OPEN",
    "RENEWAL, 2018-02-12, E0, ANNIVERSARY, NO_CHECK",
    "RENEWAL, 2018-08-31, E0, ANNIVERSARY, NO_CHECK",
    "RENEWAL, 2018-09-01, E1, ANNIVERSARY, NOT_APPLICABLE",
    "RENEWAL, 2020-12-31, E1, ANNIVERSARY, NOT_APPLICABLE",
    "RENEWAL, 2021-01-01, E2, SUPPORT_PLAN_RENEWAL, NOT_APPLICABLE",
    "RENEWAL, 2023-07-17, E2, SUPPORT_PLAN_RENEWAL, NOT_APPLICABLE",
    "RENEWAL, 2023-07-18, E3, ANNIVERSARY, NOT_APPLICABLE",
    "RENEWAL, 2025-09-30, E3, ANNIVERSARY, NOT_APPLICABLE",
    "RENEWAL, 2025-10-01, E4, ANNIVERSARY_MONTH, NOT_APPLICABLE",
    "RENEWAL, 2026-08-25, E4, ANNIVERSARY_MONTH, NOT_APPLICABLE",
    "RENEWAL, 2026-08-26, E5, ANNIVERSARY_MONTH, NOT_APPLICABLE",
  })
  void theBasisDateDecides(
      CaseType caseType, LocalDate basis, Edition edition, BasisType type, Intake intake) {
    var choice = rules.policy.edition(caseType, basis, rules.pinned);

    assertThat(choice.edition()).isEqualTo(edition);
    assertThat(choice.basisType()).isEqualTo(type);
    assertThat(choice.intake()).isEqualTo(intake);
  }

  @Test
  void withoutARenewalDateOfThePlanE2GoesByTheAnniversary() {
    var choice =
        rules.policy.edition(CaseType.RENEWAL, LocalDate.parse("2021-06-01"), false, rules.pinned);

    assertThat(choice.edition()).isEqualTo(Edition.E2);
    assertThat(choice.basisType()).isEqualTo(BasisType.ANNIVERSARY);
  }
}
