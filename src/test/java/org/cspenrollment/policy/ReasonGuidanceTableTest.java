package org.cspenrollment.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.cspenrollment.kernel.Edition;
import org.cspenrollment.kernel.ReasonCode;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.policy.schedule.FindingKind;
import org.cspenrollment.policy.schedule.ReviewGuidance;
import org.cspenrollment.policy.verdict.ProofChecklist;
import org.cspenrollment.policy.verdict.ProofItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a refusal says beside its reason. */
class ReasonGuidanceTableTest extends TableTest {

  private final ReviewGuidance guidance =
      new ReviewGuidance(rules.tables, new ProofChecklist(rules.tables));

  ReasonGuidanceTableTest() {
    super("reason-guidance");
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource({
    "REQ-SUP2, SUP_EXPIRED_ON_BASIS, active on your basis date, order confirmation of the renewal",
    "REQ-SUP2, SUP_NONE, kind of plan that your edition accepts, Advanced Support for Partners",
    "REQ-SVC, SVC_NONE, Any two of these kinds of documents, managed backup service",
    "REQ-INF, INF_BILLING_MISSING, For billing, invoice of last month",
    "REQ-AR, INF_PROVISIONING_MISSING, For provisioning, procedure that is in force",
    "REQ-INF, INF_BOTH, needed as well, and the procedure",
    "REQ-SUP2, MADE_UP_BY_A_PERSON, contract ID, basis date"
  })
  void saysWhatWouldBeAcceptedForThisReasonAndShowsAnExample(
      String requirement, String code, String accepted, String example) {
    var said =
        guidance.of(new RequirementId(requirement), ReasonCode.ofNullable(code), rules.pinned);

    assertThat(said.accepted().en()).contains(accepted);
    assertThat(said.example().en()).contains(example);
  }

  @Test
  void whatOnlyOneThingIsMissingOfIsNotAskedForAsAWhole() {
    assertThat(
            guidance
                .of(
                    new RequirementId("REQ-INF"),
                    new ReasonCode("INF_BILLING_MISSING"),
                    rules.pinned)
                .accepted()
                .en())
        .doesNotContain("provisioning");
  }

  @Test
  void whatTheOfficeVerifiesItselfNeedsNoExample() {
    var said = guidance.of(new RequirementId("REQ-REV"), null, rules.pinned);

    assertThat(said.accepted().en()).contains("its own records");
    assertThat(said.example()).isNull();
  }

  /** A partner is never told "no" and nothing more, whatever the tables or a person say. */
  @ParameterizedTest
  @EnumSource(value = Edition.class, mode = EnumSource.Mode.EXCLUDE, names = "E0")
  void everyRequirementThatPeopleVerifyHasGuidanceForEveryReason(Edition edition) {
    for (var caseType : List.of(CaseType.RENEWAL, CaseType.NEW)) {
      for (var requirement :
          rules.policy.requirements(edition, caseType, LocalDate.of(2026, 9, 1), rules.pinned)) {
        for (var code : rules.policy.reasonCodes(requirement.id(), edition, rules.pinned)) {
          var said = guidance.of(requirement.id(), ReasonCode.ofNullable(code), rules.pinned);
          assertThat(said.accepted().ko()).containsPattern("[가-힣]");
          assertThat(said.example() != null)
              .as("%s %s", requirement.id().value(), code)
              .isEqualTo(requirement.verifiedBy() == VerifiedBy.HUMAN);
        }
      }
    }
  }

  @Test
  void whatCanBeTheMatterWithAFileDependsOnWhatItIsFor() {
    assertThat(codes("REQ-SUP2")).contains("PERIOD_NOT_COVERED").doesNotContain("TOO_OLD");
    assertThat(codes("REQ-SVC")).contains("TOO_OLD").doesNotContain("PERIOD_NOT_COVERED");
    assertThat(codes("REQ-INF"))
        .startsWith("WRONG_KIND")
        .endsWith("OTHER", "DECLARED_FACT", "NOTHING_HANDED_IN")
        .hasSize(10);
  }

  @Test
  void whatIsSaidWithoutAFileComesLastAndSaysSo() {
    var kinds = guidance.findings(new RequirementId("REQ-INF"), rules.pinned);

    assertThat(kinds)
        .filteredOn(kind -> !kind.ofFile())
        .extracting(FindingKind::code)
        .containsExactly("DECLARED_FACT", "NOTHING_HANDED_IN");
  }

  /** What the partner reads as accepted is what the reviewer ticks. */
  @ParameterizedTest
  @CsvSource({"REQ-SUP2", "REQ-SVC", "REQ-INF", "REQ-AR"})
  void whatIsAcceptedIsTheListOfProof(String requirement) {
    var checklist = new ProofChecklist(rules.tables);
    var said = guidance.of(new RequirementId(requirement), null, rules.pinned).accepted();

    assertThat(checklist.of(Edition.E1, new RequirementId(requirement), rules.pinned))
        .filteredOn(item -> item.shownBy() == ProofItem.ShownBy.PARTNER)
        .isNotEmpty()
        .allSatisfy(
            item -> {
              assertThat(said.en()).contains(item.sentence().en());
              assertThat(said.ko()).contains(item.sentence().ko());
            });
  }

  private List<String> codes(String requirement) {
    return guidance.findings(new RequirementId(requirement), rules.pinned).stream()
        .map(FindingKind::code)
        .toList();
  }
}
