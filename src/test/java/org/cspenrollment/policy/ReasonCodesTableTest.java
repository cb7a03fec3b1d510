package org.cspenrollment.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cspenrollment.kernel.Edition;
import org.cspenrollment.kernel.ReasonCode;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.kernel.Verdict;
import org.cspenrollment.policy.table.PinnedTableVersions;
import org.cspenrollment.policy.verdict.Reason;
import org.cspenrollment.policy.verdict.ReasonCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** With which reasons a person may decide. */
class ReasonCodesTableTest extends TableTest {

  /** Where the tables say PENDING, nothing is known: that is never a reason against a partner. */
  private static final Set<String> NEVER_AGAINST =
      Set.of("REV_UNKNOWN", "SEC_UNKNOWN", "SPD_UNKNOWN", "MPN_UNKNOWN", "INF_UNANSWERED");

  private final ReasonCodes reasons = new ReasonCodes(rules.tables);

  ReasonCodesTableTest() {
    super("reason-codes");
  }

  @ParameterizedTest(name = "{0} {1} {2}: {3}")
  @CsvSource({
    "E1, REQ-SVC, NOT_MET, SVC_NONE SVC_RESALE_ONLY SVC_MARKETING_ONLY SVC_ONE_OFF SVC_TOO_OLD"
        + " SVC_ONE_DOCUMENT NOTHING_HANDED_IN PROOF_INCOMPLETE SEEN_DIFFERENTLY",
    "E1, REQ-INF, NOT_MET, INF_BILLING_MISSING INF_PROVISIONING_MISSING INF_BOTH INF_DONE_BY_OTHERS"
        + " NOTHING_HANDED_IN PROOF_INCOMPLETE SEEN_DIFFERENTLY",
    "E1, REQ-INF, MET, SHOWN_OTHERWISE MICROSOFT_CONFIRMED SEEN_DIFFERENTLY",
    "E2, REQ-REV, NOT_MET, REV_300K_SHORT REV_NEAR_300K SEEN_DIFFERENTLY",
    "E4, REQ-REV, NOT_MET, REV_1M_SHORT REV_NEAR_1M SEEN_DIFFERENTLY",
    "E4, REQ-REV, MET, REV_DISPUTE_SETTLED RECORD_WAS_WRONG MICROSOFT_CONFIRMED SEEN_DIFFERENTLY",
    "E2, REQ-REV, WAIVE, REV_QMTH MICROSOFT_EXEMPTED FORCE_MAJEURE OFFICE_CAUSED",
    "E4, REQ-REV, WAIVE, MICROSOFT_EXEMPTED FORCE_MAJEURE OFFICE_CAUSED",
    "E4, REQ-MPN, NOT_MET, MPN_MISSING SEEN_DIFFERENTLY",
    "E5, REQ-MPN, NOT_MET, MPN_MISSING MPN_TENANT_MISSING SEEN_DIFFERENTLY",
    "E4, REQ-SEC, NOT_MET, SEC_MFA SEC_CONTACT SEC_ALERT_24H SEEN_DIFFERENTLY",
    "E4, REQ-SEC, MORE_INFORMATION, ''",
    "E1, REQ-REV, NOT_MET, REV_SHORT REV_NEAR SEEN_DIFFERENTLY",
    "E5, REQ-LATER, NOT_MET, FACT_MISSING SEEN_DIFFERENTLY"
  })
  void theListIsClosed(Edition edition, String requirement, Verdict verdict, String codes) {
    assertThat(reasons.of(edition, new RequirementId(requirement), verdict, rules.pinned))
        .extracting(Reason::code)
        .containsExactlyElementsOf(codes.isEmpty() ? List.of() : List.of(codes.split(" ")));
  }

  @ParameterizedTest(name = "{0} as a reason for {1}: {2}")
  @CsvSource({
    "BANANA, NOT_MET, false",
    "NONSENSE, NOT_MET, false",
    "SEEN, MET, false",
    "INF_PROVISIONING_MISSING, NOT_MET, true",
    "INF_PROVISIONING_MISSING, MET, false",
    "SVC_NONE, NOT_MET, false"
  })
  void whatPeopleMadeUpIsNoReason(String code, Verdict verdict, boolean allowed) {
    assertThat(
            reasons.allows(Edition.E1, new RequirementId("REQ-INF"), verdict, code, rules.pinned))
        .isEqualTo(allowed);
  }

  /** Whatever a table answers against a partner can be confirmed by a person in the same words. */
  @ParameterizedTest
  @EnumSource(value = Edition.class, mode = EnumSource.Mode.EXCLUDE, names = "E0")
  void everyRequirementHasReasonsForEveryVerdictThatNeedsOne(Edition edition) {
    for (var requirement : requirements(edition)) {
      for (var verdict : List.of(Verdict.NOT_MET, Verdict.MET, Verdict.WAIVE)) {
        var offered = reasons.of(edition, requirement, verdict, rules.pinned);
        assertThat(offered)
            .as("%s %s %s", edition, requirement.value(), verdict)
            .hasSizeGreaterThan(1);
        assertThat(offered).extracting(Reason::code).doesNotHaveDuplicates();
        assertThat(offered).extracting(reason -> reason.sentence().en()).doesNotHaveDuplicates();
        assertThat(offered).extracting(reason -> reason.sentence().ko()).doesNotHaveDuplicates();
        assertThat(offered)
            .allSatisfy(reason -> assertThat(new ReasonCode(reason.code())).isNotNull());
      }
      assertThat(reasons.of(edition, requirement, Verdict.NOT_MET, rules.pinned))
          .extracting(Reason::code)
          .doesNotContainAnyElementsOf(NEVER_AGAINST);
    }
  }

  @Test
  void aCaseThatWasOpenedBeforeThereWasAListGoesByTheOneInForce() {
    assertThat(
            reasons.of(
                Edition.E1, new RequirementId("REQ-SVC"), new PinnedTableVersions(List.of())))
        .isEqualTo(reasons.of(Edition.E1, new RequirementId("REQ-SVC"), rules.pinned));
  }

  private List<RequirementId> requirements(Edition edition) {
    return List.of(CaseType.RENEWAL, CaseType.NEW).stream()
        .flatMap(
            caseType ->
                rules
                    .policy
                    .requirements(edition, caseType, LocalDate.of(2026, 9, 1), rules.pinned)
                    .stream())
        .map(Requirement::id)
        .distinct()
        .toList();
  }
}
