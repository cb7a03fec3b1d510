package org.cspenrollment.review.asked;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cspenrollment.kernel.Verdict;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.platform.problem.ProblemException.FieldError;
import org.cspenrollment.policy.RequirementResult;
import org.cspenrollment.policy.Result;
import org.cspenrollment.policy.verdict.FactField;
import org.cspenrollment.policy.verdict.Reason;
import org.cspenrollment.review.ReviewEntryValidator;
import org.cspenrollment.review.VerdictEntry;
import org.jspecify.annotations.Nullable;

/** What a verdict needs beside its name; all that is missing is refused at once, with 422. */
public final class VerdictRules {

  private static final int SENTENCE = 10;
  private static final int WORDS = 2000;

  private final Asked asked;
  private final VerdictEntry entry;
  private final RequirementResult recommended;
  private final List<FieldError> errors = new ArrayList<>();

  private VerdictRules(Asked asked, VerdictEntry entry, RequirementResult recommended) {
    this.asked = asked;
    this.entry = entry;
    this.recommended = recommended;
  }

  /**
   * Refuses a verdict that cannot be answered: MET without its facts, what is needed of the list of
   * proof, or everything there to be seen and no reason for that; NOT_MET without a reason of the
   * list, a comment, a sentence for the partner and a finding; any reason that is not of the list,
   * or none where the verdict is not what the tables recommend.
   *
   * @param facts those of the entry, as they passed
   * @param look what this person has seen of the evidence of the requirement
   */
  public static void check(
      Asked asked,
      VerdictEntry entry,
      Map<String, Object> facts,
      RequirementResult recommended,
      Look look) {
    ReviewEntryValidator.checkComment(entry.comment());
    new VerdictRules(asked, entry, recommended).check(facts, look);
  }

  private void check(Map<String, Object> facts, Look look) {
    reasonIsOfTheList();
    wordsFit("partnerSentence", entry.grounds().partnerSentence());
    wordsFit("unseenReason", entry.grounds().unseenReason());
    proofIsOfTheList();
    switch (entry.verdict()) {
      case MET -> met(facts, look);
      case NOT_MET -> notMet();
      case MORE_INFORMATION, WAIVE -> {}
    }
    if (!errors.isEmpty()) {
      throw ProblemException.unacceptable(
          "invalid-field", "A field is not valid", errors.get(0).message(), errors);
    }
  }

  private void reasonIsOfTheList() {
    if (entry.reasonCode().isPresent() && !isOfTheList(entry.reasonCode().get())) {
      error("reasonCode", "Choose one of the reasons for this verdict: " + codes() + ".");
    }
  }

  /** MORE_INFORMATION contradicts nothing: it needs no reason, and any of the list is none. */
  private boolean isOfTheList(String code) {
    return asked.reasons().stream()
        .filter(reason -> isFor(reason, entry.verdict()))
        .anyMatch(reason -> reason.code().equals(code));
  }

  private String codes() {
    return String.join(
        ", ",
        asked.reasons().stream()
            .filter(reason -> isFor(reason, entry.verdict()))
            .map(Reason::code)
            .distinct()
            .toList());
  }

  private static boolean isFor(Reason reason, Verdict verdict) {
    return verdict == Verdict.MORE_INFORMATION || reason.verdict() == verdict;
  }

  private void wordsFit(String field, @Nullable String words) {
    if (words != null
        && (words.codePointCount(0, words.length()) > WORDS || words.indexOf(0) >= 0)) {
      error(field, "At most 2,000 characters, please.");
    }
  }

  private void proofIsOfTheList() {
    var known = asked.proof().stream().map(item -> item.code()).toList();
    if (!known.containsAll(entry.grounds().proof())) {
      error("proof", "Only what is on the list of proof can be ticked: " + known + ".");
    }
  }

  private void met(Map<String, Object> facts, Look look) {
    asked.facts().stream()
        .filter(FactField::required)
        .map(FactField::name)
        .filter(name -> !facts.containsKey(name))
        .forEach(name -> errors.add(AskedFacts.error(name, "is needed for MET")));
    var missing =
        asked.neededProof().stream()
            .filter(code -> !entry.grounds().proof().contains(code))
            .toList();
    if (!missing.isEmpty()) {
      error("proof", "MET needs all that is needed as proof; not ticked: " + missing + ".");
    }
    if (look != Look.OPENED && isShort(entry.grounds().unseenReason())) {
      error("unseenReason", look.asks());
    }
    if (!ReviewEntryValidator.agrees(Verdict.MET, recommended.result())) {
      var difference =
          "The tables recommend %s (%s). Say why you decide otherwise."
              .formatted(recommended.result(), recommended.reasonCode());
      requireReason(difference);
      requireComment(difference);
    }
  }

  private void notMet() {
    requireReason("Choose why it is not met.");
    requireComment(
        recommended.result() == Result.NOT_MET
            ? "Say for the second person what you found."
            : "The tables recommend %s (%s). Say why you decide otherwise."
                .formatted(recommended.result(), recommended.reasonCode()));
    if (isShort(entry.grounds().partnerSentence())) {
      error(
          "partnerSentence",
          "Tell the partner in its language what is missing, in at least 10 characters.");
    }
    if (entry.findings().isEmpty()) {
      error("findings", "Say what is the matter: with which file, or without one.");
    }
  }

  private void requireReason(String why) {
    if (entry.reasonCode().isEmpty()) {
      error("reasonCode", why);
    }
  }

  private void requireComment(String why) {
    if (entry.comment().isEmpty()) {
      error("comment", why);
    }
  }

  private static boolean isShort(@Nullable String words) {
    return Optional.ofNullable(words)
        .filter(said -> said.codePointCount(0, said.length()) >= SENTENCE)
        .isEmpty();
  }

  private void error(String field, String why) {
    errors.add(new FieldError(field, why));
  }
}
