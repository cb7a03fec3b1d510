package org.cspenrollment.review.asked;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.cspenrollment.kernel.Verdict;
import org.cspenrollment.platform.Bilingual;
import org.cspenrollment.policy.schedule.FindingKind;
import org.cspenrollment.policy.verdict.FactField;
import org.cspenrollment.policy.verdict.ProofItem;

/**
 * What a task asks, as a form or a program needs it.
 *
 * @param proof what counts as proof; MET needs what is {@code needed}
 * @param facts what is recorded; MET needs what is {@code required}
 * @param reasons the closed list of reasons, each for its verdict
 * @param findings what can be the matter
 */
public record TaskForm(
    List<Proof> proof, List<Fact> facts, List<Reason> reasons, List<FindingKind> findings) {

  /**
   * One line of the list of proof.
   *
   * @param shownBy PARTNER for what it hands in, OFFICE for what the reviewer looks up
   */
  @Schema(name = "AskedProof")
  public record Proof(String code, Bilingual sentence, boolean needed, ProofItem.ShownBy shownBy) {}

  /**
   * One fact.
   *
   * @param type what it is written as, such as DATE
   * @param choices what a CHOICE can be; empty for any other
   */
  @Schema(name = "AskedFact")
  public record Fact(
      String name, FactField.Type type, boolean required, List<String> choices, Bilingual label) {}

  /** One reason, and the verdict it is for. */
  @Schema(name = "AskedReason")
  public record Reason(Verdict verdict, String code, Bilingual sentence) {}

  /** What is asked, as it is sent. */
  public static TaskForm of(Asked asked) {
    return new TaskForm(
        asked.proof().stream()
            .map(one -> new Proof(one.code(), one.sentence(), one.needed(), one.shownBy()))
            .toList(),
        asked.facts().stream()
            .map(
                one -> new Fact(one.name(), one.type(), one.required(), one.choices(), one.label()))
            .toList(),
        asked.reasons().stream()
            .map(one -> new Reason(one.verdict(), one.code(), one.sentence()))
            .toList(),
        asked.findings());
  }
}
