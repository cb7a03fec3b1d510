package org.cspenrollment.policy;

import org.cspenrollment.policy.facts.Agreements;
import org.cspenrollment.policy.facts.Facts;
import org.cspenrollment.policy.facts.RegistryFacts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D3j: the partner program, from E5 for each tenant. */
class EvaluateMaicppTableTest extends TableTest {

  EvaluateMaicppTableTest() {
    super("evaluate-maicpp");
  }

  @ParameterizedTest(name = "E4, organisation {0}, membership {1}: {2} {3}")
  @CsvSource(
      nullValues = "-",
      value = {
        "true, false, MET, MPN_OK",
        "false, true, MET, MPN_OK",
        "-, true, MET, MPN_OK",
        "false, false, NOT_MET, MPN_MISSING",
        "false, -, PENDING, MPN_UNKNOWN",
        "-, false, PENDING, MPN_UNKNOWN",
        "-, -, PENDING, MPN_UNKNOWN",
      })
  void inE4TheOrganisationDecides(
      Boolean organisation, Boolean membership, Result result, String code) {
    assertResult(member("2026-03-31", organisation, false, membership), result, code);
  }

  @ParameterizedTest(name = "E5 on {0}, organisation {1}, tenant {2}: {3} {4}")
  @CsvSource(
      nullValues = "-",
      value = {
        "2026-12-31, -, true, MET, MPN_OK",
        "2026-12-31, false, true, MET, MPN_OK",
        "2026-12-31, true, -, PENDING, MPN_UNKNOWN",
        "2026-12-31, false, -, PENDING, MPN_UNKNOWN",
        "2026-12-31, true, false, NOT_MET, MPN_TENANT_MISSING",
        "2026-12-14, true, false, NOT_MET, MPN_TENANT_MISSING",
        "2026-12-13, true, false, MET_FOLLOWUP, MPN_TENANT_MISSING",
        "2026-10-31, true, false, MET_FOLLOWUP, MPN_TENANT_MISSING",
        "2026-10-31, false, false, NOT_MET, MPN_MISSING",
        "2026-12-31, -, false, PENDING, MPN_UNKNOWN",
      })
  void inE5TheTenantNeedsItsOwnAgreement(
      String basis, Boolean organisation, Boolean tenant, Result result, String code) {
    assertResult(member(basis, organisation, tenant, false), result, code);
  }

  private RequirementResult member(
      String basis, Boolean organisation, Boolean tenant, Boolean membership) {
    return rules.result(
        "REQ-MPN",
        CaseType.RENEWAL,
        basis,
        Facts.none()
            .with(
                new RegistryFacts(
                    null,
                    new Agreements(null, organisation, tenant),
                    null,
                    null,
                    membership,
                    null)));
  }
}
