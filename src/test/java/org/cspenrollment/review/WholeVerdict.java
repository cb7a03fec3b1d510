package org.cspenrollment.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cspenrollment.kernel.Verdict;
import org.cspenrollment.policy.verdict.FactField;
import org.cspenrollment.policy.verdict.ProofItem;
import org.cspenrollment.review.asked.TaskQuestions;

/** Verdicts with all that a task asks for, where a test does not care for it. */
public final class WholeVerdict {

  private static final String SENTENCE = "필요한 내용이 확인되지 않습니다. 다시 제출해 주십시오.";
  private static final String UNSEEN = "The same file was read a year ago.";

  private WholeVerdict() {}

  /** What was entered, with what its task asks for beside it; what was entered stays. */
  public static ReviewEntry of(TaskQuestions questions, TaskReference task, ReviewEntry entry) {
    if (!(entry instanceof VerdictEntry verdict)) {
      return entry;
    }
    return switch (verdict.verdict()) {
      case MET -> met(questions, task, verdict);
      case NOT_MET -> notMet(task, verdict);
      case MORE_INFORMATION, WAIVE -> verdict;
    };
  }

  private static VerdictEntry met(
      TaskQuestions questions, TaskReference task, VerdictEntry verdict) {
    var asked = questions.of(task);
    var facts = new LinkedHashMap<String, Object>();
    asked.facts().stream()
        .filter(FactField::required)
        .forEach(field -> facts.put(field.name(), good(field)));
    facts.putAll(verdict.facts());
    var ticked = asked.proof().stream().filter(ProofItem::needed).map(ProofItem::code).toList();
    return verdict
        .withFacts(facts)
        .on(
            new VerdictEntry.Grounds(
                verdict.grounds().partnerSentence(),
                verdict.grounds().proof().isEmpty() ? ticked : verdict.grounds().proof(),
                Optional.ofNullable(verdict.grounds().unseenReason()).orElse(UNSEEN)));
  }

  private static Object good(FactField field) {
    return switch (field.type()) {
      case TEXT -> "Partner Center";
      case CHOICE -> field.choices().get(0);
      case BOOLEAN -> true;
      case DATE -> field.name().equals("validUntil") ? "2030-12-31" : "2018-09-20";
      case INTEGER -> 24;
      case DECIMAL -> 18.5;
      case CENTS -> 118_000_000;
      case PERCENT -> 4.2;
    };
  }

  private static VerdictEntry notMet(TaskReference task, VerdictEntry verdict) {
    var reason =
        Map.of("REQ-SUP2", "SUP_EXPIRED_ON_BASIS", "REQ-INF", "INF_PROVISIONING_MISSING")
            .getOrDefault(task.requiredRequirement().value(), "SEEN_DIFFERENTLY");
    var told = verdict.grounds().partnerSentence();
    var whole =
        verdict
            .because(
                verdict.reasonCode().orElse(reason),
                verdict.comment().isEmpty() ? "Read twice." : verdict.comment())
            .on(VerdictEntry.Grounds.told(told == null ? SENTENCE : told));
    return whole.findings().isEmpty()
        ? whole.finding(List.of(new FileFinding(null, "DECLARED_FACT", null)))
        : whole;
  }

  /** A verdict on these facts that says why, as a person would. */
  public static VerdictEntry notMet(Map<String, Object> facts, String code) {
    return VerdictEntry.on(Verdict.NOT_MET, facts).because(code, "Read twice.");
  }
}
