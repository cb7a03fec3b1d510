package org.cspenrollment.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cspenrollment.kernel.AppealDecision;
import org.cspenrollment.kernel.ExceptionDecision;
import org.cspenrollment.kernel.Verdict;
import org.cspenrollment.platform.input.Lines;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.platform.problem.ProblemException.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * What a person has typed for a task so far, as forms and programs send it and as it is kept until
 * the task is completed; every part may be absent. What it says as an answer is read from it for
 * the kind of the task.
 *
 * @param verdict of a verification: MET, NOT_MET, MORE_INFORMATION, WAIVE
 * @param reasonCode why, where it differs from what the tables recommend
 * @param facts what the evidence shows
 * @param informationRequest what the partner is asked for, with MORE_INFORMATION
 * @param waiver with WAIVE
 * @param agree of a confirmation
 * @param decision of a decision: RENEW, RENEW_WITH_NOTES, REMEDIATE, HOLD, NOT_RENEWED; of an
 *     appeal: DECISION_STANDS, OVERTURNED
 * @param findings what is the matter with which file, with NOT_MET and MORE_INFORMATION
 * @param partnerSentence what the partner reads, in its language; the comment stays in the office
 * @param proof the codes that are ticked of the list of what counts as proof
 * @param unseenReason why it is met though nothing was opened
 */
@Schema(name = "ReviewEntry")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReviewDraft(
    @Nullable String verdict,
    @Nullable String reasonCode,
    @Lines @Nullable String comment,
    @Nullable Map<String, Object> facts,
    @Nullable RequestedInformation informationRequest,
    @Nullable RequestedWaiver waiver,
    @Nullable Boolean agree,
    @Nullable String decision,
    @Nullable List<FileFinding> findings,
    @Lines @Nullable String partnerSentence,
    @Nullable List<String> proof,
    @Lines @Nullable String unseenReason) {

  /** Nothing typed. */
  public static final ReviewDraft EMPTY =
      new ReviewDraft(null, null, null, null, null, null, null, null, null, null, null, null);

  /** The comment without blanks around it; empty where none is given. */
  public String givenComment() {
    return comment == null ? "" : comment.strip();
  }

  /** The facts, empty where none are given. */
  public Map<String, Object> givenFacts() {
    return facts == null ? Map.of() : facts;
  }

  /**
   * Refuses with 400 what belongs to another kind of task: a decision where a verdict is asked, and
   * so on.
   */
  public void refuseUnlessFor(TaskKind kind) {
    var foreign =
        Stream.of(
                kind.isVerification() ? Map.<String, @Nullable Object>of() : ofVerdicts(),
                kind.isConfirmation() ? Map.<String, @Nullable Object>of() : given("agree", agree),
                kind.isVerification() || kind.isConfirmation()
                    ? given("decision", decision)
                    : Map.<String, @Nullable Object>of())
            .flatMap(fields -> fields.entrySet().stream())
            .filter(field -> field.getValue() != null)
            .map(field -> new FieldError(field.getKey(), "is not part of this task"))
            .toArray(FieldError[]::new);
    if (foreign.length > 0) {
      throw ProblemException.malformed(
          "unknown-field", "A field belongs to another kind of task.", foreign);
    }
  }

  private Map<String, @Nullable Object> ofVerdicts() {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("verdict", verdict);
    fields.put("reasonCode", reasonCode);
    fields.put("facts", facts);
    fields.put("informationRequest", informationRequest);
    fields.put("waiver", waiver);
    fields.put("findings", findings);
    fields.put("partnerSentence", partnerSentence);
    fields.put("proof", proof);
    fields.put("unseenReason", unseenReason);
    return fields;
  }

  private static Map<String, @Nullable Object> given(String name, @Nullable Object value) {
    return value == null ? Map.of() : Map.of(name, value);
  }

  /** What the partner reads and what was ticked; blanks around words are none of them. */
  private VerdictEntry.Grounds grounds() {
    return new VerdictEntry.Grounds(
        stripped(partnerSentence), proof == null ? List.of() : proof, stripped(unseenReason));
  }

  private static @Nullable String stripped(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** How this answers a task of this kind; empty where it does not. */
  public Optional<String> answerTo(TaskKind kind) {
    if (kind.isVerification()) {
      return Optional.ofNullable(verdict);
    }
    return kind.isConfirmation()
        ? Optional.ofNullable(agree).map(ConfirmationEntry::answer)
        : Optional.ofNullable(decision);
  }

  /** What was typed, with this verdict. */
  VerdictEntry asVerdict(Verdict given) {
    return new VerdictEntry(
        given,
        Optional.ofNullable(reasonCode),
        givenComment(),
        givenFacts(),
        Optional.ofNullable(informationRequest),
        Optional.ofNullable(waiver).map(RequestedWaiver::until),
        findings == null ? List.of() : findings,
        grounds());
  }

  /** What was typed, agreeing or not. */
  ConfirmationEntry asConfirmation(boolean agrees) {
    return new ConfirmationEntry(agrees, givenComment());
  }

  /** What was typed, with this decision of an exception. */
  DecisionEntry asDecision(ExceptionDecision given) {
    return new DecisionEntry(given, givenComment());
  }

  /** What was typed, with this decision of an appeal. */
  AppealEntry asAppeal(AppealDecision given) {
    return new AppealEntry(given, givenComment());
  }

  /** A draft of nothing but an answer to a confirmation, and a comment. */
  static ReviewDraft ofConfirmation(boolean agrees, String comment) {
    return new ReviewDraft(
        null, null, comment, null, null, null, agrees, null, null, null, null, null);
  }

  /** A draft of nothing but a decision, and a comment. */
  static ReviewDraft ofDecision(Enum<?> decision, String comment) {
    return new ReviewDraft(
        null, null, comment, null, null, null, null, decision.name(), null, null, null, null);
  }
}
