package org.cspenrollment.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.cspenrollment.kernel.Edition;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.policy.facts.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D2: which requirements apply, in which order, for whom. */
class RequirementCatalogueTableTest extends TableTest {

  RequirementCatalogueTableTest() {
    super("requirement-catalogue");
  }

  @ParameterizedTest(name = "{0} {1} on {2}: {3}")
  @CsvSource({
    "E0, RENEWAL, 2018-08-31, ''",
    "E0, NEW, 2018-07-10, ''",
    "E1, RENEWAL, 2018-10-15, SUP2 SVC INF PERF AGR",
    "E1, RENEWAL, 2018-12-19, SUP2 SVC INF PERF AGR",
    "E1, RENEWAL, 2018-12-20, SUP2 SVC INF PERF MPN END SUP1 AGR",
    "E1, NEW, 2018-12-19, SUP2 SVC INF QST CRD AGR",
    "E1, NEW_REGION, 2018-12-20, SUP2 SVC INF MPN END SUP1 QST CRD AGR",
    "E2, RENEWAL, 2021-06-01, MPN END SUP1 AGR SUP2 REV AR SVC",
    "E2, NEW, 2021-06-01, MPN END SUP1 QST CRD AGR SUP2 REV TEN AR SVC",
    "E3, RENEWAL, 2024-06-01, MPN END SUP1 AGR SUP2 REV AR SVC CAP VET",
    "E3, NEW, 2024-06-01, MPN END SUP1 CRD AGR SUP2 REV TEN AR SVC CAP VET",
    "E4, RENEWAL, 2026-01-31, AGR REV CAP SUP2 SPD SEC VET MPN",
    "E4, NEW_REGION, 2026-01-31, CRD AGR TEN REV CAP SUP2 SPD SEC VET MPN",
    "E5, RENEWAL, 2026-10-31, AGR REV CAP SUP2 SPD SEC VET MPN",
    "E5, NEW, 2026-10-31, CRD AGR TEN REV CAP SUP2 SPD SEC VET MPN",
  })
  void theEditionDecides(Edition edition, CaseType caseType, LocalDate basis, String ids) {
    var requirements = rules.policy.requirements(edition, caseType, basis, rules.pinned);

    assertThat(requirements)
        .extracting(Requirement::id)
        .containsExactlyElementsOf(
            ids.isEmpty()
                ? List.of()
                : Arrays.stream(ids.split(" ")).map(id -> new RequirementId("REQ-" + id)).toList());
  }

  @ParameterizedTest(name = "{0} {1}: {2}, {3}, {4}")
  @CsvSource({
    "E1, SUP2, MANDATORY, ENTITY, HUMAN",
    "E1, SVC, MANDATORY, ENTITY, HUMAN",
    "E1, INF, MANDATORY, ENTITY, HUMAN",
    "E1, PERF, MONITORED, ENTITY, RECORDED",
    "E1, AGR, MANDATORY, TENANT, REGISTRY",
    "E2, MPN, MANDATORY, LOCATION, REGISTRY",
    "E2, END, MANDATORY, ENTITY, REGISTRY",
    "E2, SUP1, MANDATORY, ENTITY, REGISTRY",
    "E2, SUP2, MANDATORY, ENTITY, HUMAN",
    "E2, REV, MANDATORY, PGA, REGISTRY",
    "E2, AR, MANDATORY, ENTITY, HUMAN",
    "E2, SVC, RECOMMENDED, ENTITY, HUMAN",
    "E3, SUP2, MANDATORY, PGA, HUMAN",
    "E3, SVC, RECOMMENDED, ENTITY, HUMAN",
    "E3, REV, MANDATORY, PGA, REGISTRY",
    "E3, CAP, MANDATORY, TENANT, REGISTRY",
    "E3, VET, MANDATORY, TENANT, REGISTRY",
    "E4, REV, MANDATORY, PGA, REGISTRY",
    "E4, SUP2, MANDATORY, PGA, HUMAN",
    "E4, SPD, MANDATORY, PGA, REGISTRY",
    "E4, SEC, MANDATORY, TENANT, REGISTRY",
    "E4, MPN, MANDATORY, ENTITY, REGISTRY",
    "E5, SUP2, MANDATORY, PGA, HUMAN",
    "E5, MPN, MANDATORY, TENANT, REGISTRY",
  })
  void everyRequirementSaysForWhomAndWhoVerifiesIt(
      Edition edition, String id, RequirementLevel level, Scope scope, VerifiedBy verifiedBy) {
    var requirement =
        rules
            .policy
            .requirements(edition, CaseType.RENEWAL, LocalDate.parse("2018-10-15"), rules.pinned)
            .stream()
            .filter(one -> one.id().value().equals("REQ-" + id))
            .findFirst()
            .orElseThrow();

    assertThat(requirement.level()).isEqualTo(level);
    assertThat(requirement.scope()).isEqualTo(scope);
    assertThat(requirement.verifiedBy()).isEqualTo(verifiedBy);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"QST, TENANT", "CRD, TENANT", "TEN, ENTITY"})
  void applicantsAreAskedMore(String id, Scope scope) {
    var requirement =
        rules
            .policy
            .requirements(Edition.E2, CaseType.NEW, LocalDate.parse("2021-06-01"), rules.pinned)
            .stream()
            .filter(one -> one.id().value().equals("REQ-" + id))
            .findFirst()
            .orElseThrow();

    assertThat(requirement.scope()).isEqualTo(scope);
  }

  @Test
  void aRequirementAddedLaterIsVerifiedByAPerson() {
    var result = rules.result("REQ-INS", CaseType.RENEWAL, "2026-10-31", Facts.none());

    assertResult(result, Result.PENDING, "FACT_UNKNOWN");
    assertThat(result.table()).isEqualTo("evaluate-fact");
  }

  @Test
  void noRequirementOfE1HasARevenueBar() {
    assertThat(
            rules.policy.requirements(
                Edition.E1, CaseType.RENEWAL, LocalDate.parse("2019-10-15"), rules.pinned))
        .extracting(Requirement::id)
        .doesNotContain(new RequirementId("REQ-REV"));
  }
}
