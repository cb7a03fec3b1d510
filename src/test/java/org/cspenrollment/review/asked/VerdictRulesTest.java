package org.cspenrollment.review.asked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.cspenrollment.review.asked.Look.NOTHING_OPENED;
import static org.cspenrollment.review.asked.Look.OPENED;
import static org.cspenrollment.review.asked.Look.UNSCANNED;

import java.util.List;
import java.util.Map;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.kernel.Verdict;
import org.cspenrollment.platform.Bilingual;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.policy.Requirement;
import org.cspenrollment.policy.RequirementLevel;
import org.cspenrollment.policy.RequirementResult;
import org.cspenrollment.policy.Result;
import org.cspenrollment.policy.Scope;
import org.cspenrollment.policy.VerifiedBy;
import org.cspenrollment.policy.verdict.FactField;
import org.cspenrollment.policy.verdict.ProofItem;
import org.cspenrollment.policy.verdict.Reason;
import org.cspenrollment.review.FileFinding;
import org.cspenrollment.review.RequestedDocument;
import org.cspenrollment.review.RequestedInformation;
import org.cspenrollment.review.VerdictEntry;
import org.cspenrollment.review.VerdictEntry.Grounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a verdict needs so that it can be answered: behaviour M4 and M5, pages M4 and M5. */
class VerdictRulesTest {

  private static final Bilingual WORDS = new Bilingual("Words.", "말.");

  private static final Asked ASKED =
      new Asked(
          List.of(proof("SEEN_INVOICE", true), proof("EXAMPLE", false)),
          List.of(fact("amountCents", true), fact("source", false)),
          List.of(
              reason(Verdict.MET, "CONFIRMED"),
              reason(Verdict.NOT_MET, "TOO_LITTLE"),
              reason(Verdict.WAIVE, "EXEMPTED")),
          List.of());

  private static final VerdictEntry MET =
      VerdictEntry.met(Map.of("amountCents", 1)).on(Grounds.ticked(List.of("SEEN_INVOICE")));

  private static final VerdictEntry NOT_MET =
      VerdictEntry.notMet(Map.of())
          .because("TOO_LITTLE", "Half of it is missing.")
          .on(Grounds.told("매출이 기준에 미치지 못합니다."))
          .finding(List.of(new FileFinding(null, "DECLARED_FACT", null)));

  @Test
  void metNeedsItsFactsItsTicksAndALookM5() {
    accepted(MET, Result.MET, OPENED);
    accepted(MET, Result.MET_FOLLOWUP, OPENED);
    refused(MET.withFacts(Map.of("source", "here")), Result.MET, OPENED, "facts.amountCents");
    refused(MET.on(Grounds.ticked(List.of("EXAMPLE"))), Result.MET, OPENED, "proof");
    refused(MET, Result.MET, NOTHING_OPENED, "unseenReason");
    refused(
        VerdictEntry.met(Map.of()),
        Result.NOT_MET,
        NOTHING_OPENED,
        "facts.amountCents",
        "proof",
        "unseenReason",
        "reasonCode",
        "comment");
  }

  @Test
  void whoOpenedNothingSaysWhyInTenCharacters() {
    var ticked = Grounds.ticked(List.of("SEEN_INVOICE"));

    accepted(MET.on(ticked.unseen("0123456789")), Result.MET, NOTHING_OPENED);
    refused(MET.on(ticked.unseen("012345678")), Result.MET, NOTHING_OPENED, "unseenReason");
    refused(MET.on(ticked.unseen("x".repeat(2001))), Result.MET, NOTHING_OPENED, "unseenReason");
  }

  @Test
  void whoOpenedOneFileWhileAnotherWaitsForTheScannerSaysWhyToo() {
    var ticked = Grounds.ticked(List.of("SEEN_INVOICE"));

    refused(MET, Result.MET, UNSCANNED, "unseenReason");
    accepted(MET.on(ticked.unseen("Seen in the registry")), Result.MET, UNSCANNED);
    accepted(NOT_MET, Result.NOT_MET, UNSCANNED);
    assertThat(Look.of(true, true)).isEqualTo(UNSCANNED);
    assertThat(Look.of(true, false)).isEqualTo(OPENED);
    assertThat(Look.of(false, false)).isEqualTo(NOTHING_OPENED);
  }

  @Test
  void onlyWhatIsOnTheListIsTicked() {
    refused(
        MET.on(Grounds.ticked(List.of("SEEN_INVOICE", "NONSENSE"))), Result.MET, OPENED, "proof");
  }

  @Test
  void notMetNeedsAReasonWordsForBothAndAFindingM4() {
    accepted(NOT_MET, Result.NOT_MET, NOTHING_OPENED);
    accepted(NOT_MET, Result.MET, NOTHING_OPENED);
    refused(NOT_MET.saying(""), Result.NOT_MET, NOTHING_OPENED, "comment");
    refused(NOT_MET.finding(List.of()), Result.NOT_MET, NOTHING_OPENED, "findings");
    refused(
        VerdictEntry.notMet(Map.of()),
        Result.NOT_MET,
        NOTHING_OPENED,
        "reasonCode",
        "comment",
        "partnerSentence",
        "findings");
  }

  @Test
  void theSentenceForThePartnerHasTenToTwoThousandCharacters() {
    refused(
        NOT_MET.on(Grounds.told("x".repeat(9))), Result.NOT_MET, NOTHING_OPENED, "partnerSentence");
    accepted(NOT_MET.on(Grounds.told("x".repeat(10))), Result.NOT_MET, NOTHING_OPENED);
    accepted(NOT_MET.on(Grounds.told("x".repeat(2000))), Result.NOT_MET, NOTHING_OPENED);
    refused(
        NOT_MET.on(Grounds.told("x".repeat(2001))),
        Result.NOT_MET,
        NOTHING_OPENED,
        "partnerSentence");
  }

  @ParameterizedTest
  @ValueSource(strings = {"BANANA", "NONSENSE", "CONFIRMED", "too_little", "SUP_NONE"})
  void aReasonIsOfTheListOfItsVerdictM4(String code) {
    refused(NOT_MET.because(code, "x"), Result.NOT_MET, NOTHING_OPENED, "reasonCode");
  }

  @Test
  void whatDiffersFromTheTablesSaysWhy() {
    refused(MET, Result.REVIEW, OPENED, "reasonCode", "comment");
    refused(MET.because("CONFIRMED", ""), Result.NOT_MET, OPENED, "comment");
    accepted(MET.because("CONFIRMED", "By letter of 1 May."), Result.NOT_MET, OPENED);
  }

  @Test
  void askingForMoreAndWaivingNeedNothingOfThis() {
    var asks =
        VerdictEntry.moreInformation(
            new RequestedInformation(List.of(new RequestedDocument("Order", "It is cut")), null));
    var waives = VerdictEntry.on(Verdict.WAIVE, Map.of());

    accepted(asks, Result.MET, NOTHING_OPENED);
    accepted(waives, Result.NOT_MET, NOTHING_OPENED);
    accepted(waives.because("EXEMPTED", "Microsoft says so."), Result.NOT_MET, NOTHING_OPENED);
    refused(waives.because("TOO_LITTLE", "x"), Result.NOT_MET, NOTHING_OPENED, "reasonCode");
  }

  private static void accepted(VerdictEntry entry, Result recommended, Look look) {
    assertThatCode(() -> check(entry, recommended, look)).doesNotThrowAnyException();
  }

  private static void refused(VerdictEntry entry, Result recommended, Look look, String... fields) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> check(entry, recommended, look))
        .satisfies(
            refused -> {
              assertThat(refused.status().value()).isEqualTo(422);
              assertThat(refused.errors()).extracting("field").containsExactly((Object[]) fields);
            });
  }

  private static void check(VerdictEntry entry, Result recommended, Look look) {
    VerdictRules.check(ASKED, entry, entry.facts(), says(recommended), look);
  }

  private static RequirementResult says(Result result) {
    var requirement =
        new Requirement(
            new RequirementId("REQ-REV"),
            RequirementLevel.MANDATORY,
            Scope.ENTITY,
            VerifiedBy.REGISTRY,
            "rule_asked",
            "requirement-catalogue",
            1,
            WORDS,
            "Guide",
            List.of());
    return new RequirementResult(
        requirement, result, "CODE", "rule_x", "t", 1, WORDS, "Guide", List.of(), null, Map.of());
  }

  private static ProofItem proof(String code, boolean needed) {
    return new ProofItem(code, ProofItem.ShownBy.PARTNER, needed, WORDS, "rule_proof");
  }

  private static FactField fact(String name, boolean required) {
    return new FactField(name, FactField.Type.INTEGER, required, List.of(), WORDS, "rule_ask");
  }

  private static Reason reason(Verdict verdict, String code) {
    return new Reason(verdict, code, WORDS, "rule_reason", 1);
  }
}
