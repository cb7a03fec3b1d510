package org.cspenrollment.review.asked;

import java.util.List;
import java.util.Optional;
import org.cspenrollment.kernel.Verdict;
import org.cspenrollment.policy.schedule.FindingKind;
import org.cspenrollment.policy.verdict.FactField;
import org.cspenrollment.policy.verdict.ProofItem;
import org.cspenrollment.policy.verdict.Reason;

/**
 * What a task asks of whoever verifies, all of it from the tables the case is pinned to.
 *
 * @param proof what counts as proof, to be ticked
 * @param facts what is recorded
 * @param reasons with which reasons each verdict can be given
 * @param findings what can be the matter, with a file or without one
 */
public record Asked(
    List<ProofItem> proof,
    List<FactField> facts,
    List<Reason> reasons,
    List<FindingKind> findings) {

  /** A task in which nothing is verified. */
  public static final Asked NOTHING = new Asked(List.of(), List.of(), List.of(), List.of());

  /** The reason of this code for this verdict, if it is one. */
  public Optional<Reason> reason(Verdict verdict, String code) {
    return reasons.stream()
        .filter(reason -> reason.verdict() == verdict && reason.code().equals(code))
        .findFirst();
  }

  /** The lines of the list of proof without which nothing is met. */
  List<String> neededProof() {
    return proof.stream().filter(ProofItem::needed).map(ProofItem::code).toList();
  }
}
