package org.cspenrollment.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cspenrollment.kernel.Edition;
import org.cspenrollment.kernel.ReasonCode;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.policy.table.PinnedTableVersions;
import org.cspenrollment.policy.verdict.LeastDocuments;
import org.cspenrollment.policy.verdict.ProofChecklist;
import org.cspenrollment.policy.verdict.ProofItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What counts as proof. */
class ProofChecklistTableTest extends TableTest {

  private final ProofChecklist checklist = new ProofChecklist(rules.tables);

  ProofChecklistTableTest() {
    super("proof-checklist");
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "E1, REQ-SUP2, PLAN_DOCUMENT PLAN_KIND PLAN_BUYER PLAN_CONTRACT_ID PLAN_DATES PLAN_ACTIVE",
    "E4, REQ-SUP2, PLAN_DOCUMENT PLAN_KIND PLAN_BUYER PLAN_GROUP PLAN_CONTRACT_ID PLAN_DATES"
        + " PLAN_ACTIVE",
    "E1, REQ-SVC, SERVICE_TWO_KINDS SERVICE_RECENT SERVICE_NO_RESALE",
    "E1, REQ-INF, BILLING_INVOICE BILLING_RECONCILIATION PROVISIONING_PROCEDURE PROVISIONING_ORDER",
    "E2, REQ-AR, BILLING_INVOICE BILLING_RECONCILIATION PROVISIONING_PROCEDURE PROVISIONING_ORDER",
    "E2, REQ-REV, REV_PERIOD REV_GROUP REV_CLOUD_ONLY",
    "E4, REQ-REV, REV_PERIOD REV_GROUP REV_TRANSACTIONS_ONLY",
    "E4, REQ-MPN, MPN_ORGANIZATION",
    "E5, REQ-MPN, MPN_TENANT",
    "E5, REQ-LATER, RECORD_SEEN"
  })
  void theseAreNeeded(Edition edition, String requirement, String codes) {
    assertThat(checklist.of(edition, new RequirementId(requirement), rules.pinned))
        .filteredOn(ProofItem::needed)
        .extracting(ProofItem::code)
        .containsExactly(codes.split(" "));
  }

  @Test
  void theKindsOfDocumentsForAServiceAreAChoice() {
    assertThat(checklist.of(Edition.E1, new RequirementId("REQ-SVC"), rules.pinned))
        .filteredOn(item -> !item.needed())
        .hasSize(7);
  }

  @ParameterizedTest
  @EnumSource(value = Edition.class, mode = EnumSource.Mode.EXCLUDE, names = "E0")
  void everyRequirementHasAListAndWhatPeopleVerifyIsShownByThePartner(Edition edition) {
    Stream.of(CaseType.RENEWAL, CaseType.NEW)
        .flatMap(
            caseType ->
                rules
                    .policy
                    .requirements(edition, caseType, LocalDate.of(2026, 9, 1), rules.pinned)
                    .stream())
        .forEach(
            requirement -> {
              var list = checklist.of(edition, requirement.id(), rules.pinned);
              var least = checklist.leastDocuments(edition, requirement.id(), rules.pinned);
              boolean byPeople = requirement.verifiedBy() == VerifiedBy.HUMAN;
              assertThat(list).as(requirement.id().value()).anyMatch(ProofItem::needed);
              assertThat(list).extracting(ProofItem::code).doesNotHaveDuplicates();
              assertThat(list.stream().anyMatch(i -> i.shownBy() == ProofItem.ShownBy.PARTNER))
                  .as(requirement.id().value())
                  .isEqualTo(byPeople);
              assertThat(!least.isEmpty()).as(requirement.id().value()).isEqualTo(byPeople);
            });
  }

  @Test
  void whatThePartnerShowsIsTheSameInEveryEdition() {
    for (var requirement : List.of("REQ-SUP2", "REQ-SVC", "REQ-INF", "REQ-AR")) {
      for (var edition : Edition.values()) {
        assertThat(checklist.of(edition, new RequirementId(requirement), rules.pinned))
            .filteredOn(item -> item.shownBy() == ProofItem.ShownBy.PARTNER)
            .isEqualTo(
                checklist.shownByPartner(
                    new RequirementId(requirement), Optional.empty(), rules.pinned));
      }
    }
  }

  @ParameterizedTest(name = "{0} after {1}: {2}")
  @CsvSource({
    "REQ-INF, INF_BILLING_MISSING, BILLING_INVOICE BILLING_RECONCILIATION",
    "REQ-INF, INF_PROVISIONING_MISSING, PROVISIONING_PROCEDURE PROVISIONING_ORDER",
    "REQ-REV, REV_1M_SHORT, ''"
  })
  void afterARefusalOnlyWhatIsMissingIsAskedFor(String requirement, String reason, String codes) {
    assertThat(
            checklist.shownByPartner(
                new RequirementId(requirement), Optional.of(new ReasonCode(reason)), rules.pinned))
        .extracting(ProofItem::code)
        .containsExactlyElementsOf(codes.isEmpty() ? List.of() : List.of(codes.split(" ")));
  }

  @Test
  void aPlanThatEndedGoesOn() {
    assertThat(
            checklist.shownByPartner(
                new RequirementId("REQ-SUP2"),
                Optional.of(new ReasonCode("SUP_EXPIRED_ON_BASIS")),
                rules.pinned))
        .filteredOn(item -> item.code().equals("PLAN_ACTIVE"))
        .singleElement()
        .satisfies(item -> assertThat(item.sentence().en()).contains("the renewal"));
  }

  @Test
  void aServiceNeedsTwoDocumentsOneOfThemOfTwelveMonths() {
    assertThat(checklist.leastDocuments(Edition.E1, new RequirementId("REQ-SVC"), rules.pinned))
        .singleElement()
        .satisfies(
            least -> {
              assertThat(least.documents()).isEqualTo(2);
              assertThat(least.datedWithinMonths()).isEqualTo(12);
            });
  }

  @Test
  void infrastructureNeedsBothBillingAndProvisioning() {
    assertThat(checklist.leastDocuments(Edition.E1, new RequirementId("REQ-INF"), rules.pinned))
        .extracting(LeastDocuments::part)
        .containsExactly("BILLING", "PROVISIONING");
    assertThat(checklist.leastDocuments(Edition.E4, new RequirementId("REQ-SUP2"), rules.pinned))
        .extracting(LeastDocuments::documents, LeastDocuments::datedWithinMonths)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(1, 0));
  }

  @Test
  void aCaseThatWasOpenedBeforeThereWasAListGoesByTheOneInForce() {
    var older = new PinnedTableVersions(List.of());

    assertThat(checklist.of(Edition.E3, new RequirementId("REQ-CAP"), older))
        .isEqualTo(checklist.of(Edition.E3, new RequirementId("REQ-CAP"), rules.pinned));
    for (var requirement : List.of("REQ-CAP", "REQ-TEN", "REQ-SEC", "REQ-SPD", "REQ-VET")) {
      assertThat(checklist.of(Edition.E4, new RequirementId(requirement), older)).isNotEmpty();
    }
    for (var requirement :
        List.of("MPN", "END", "SUP1", "QST", "CRD", "AGR", "PERF", "SVC", "INF")) {
      assertThat(checklist.of(Edition.E1, new RequirementId("REQ-" + requirement), older))
          .isNotEmpty();
    }
  }
}
