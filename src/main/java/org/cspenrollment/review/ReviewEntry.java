package org.cspenrollment.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a person enters for a task; every part may be absent in a draft.
 *
 * @param verdict of a verification: MET, NOT_MET, MORE_INFORMATION, WAIVE
 * @param reasonCode why, where it differs from what the tables recommend
 * @param facts what the evidence shows
 * @param informationRequest what the partner is asked for, with MORE_INFORMATION
 * @param waiver with WAIVE
 * @param agree of a confirmation
 * @param decision of a decision: RENEW, RENEW_WITH_NOTES, REMEDIATE, HOLD, NOT_RENEWED; of an
 *     appeal: DECISION_STANDS, OVERTURNED
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReviewEntry(
    String verdict,
    String reasonCode,
    String comment,
    Map<String, Object> facts,
    Asked informationRequest,
    Waiver waiver,
    Boolean agree,
    String decision) {

  /**
   * What the partner is asked for.
   *
   * @param workingDays how many working days it has; null: as many as the policy says
   */
  public record Asked(List<Document> documents, Integer workingDays) {}

  /** One document and why it is needed. */
  public record Document(String name, String why) {}

  /** A waiver until and including this day. */
  public record Waiver(LocalDate until) {}

  /** Nothing entered. */
  public static final ReviewEntry EMPTY =
      new ReviewEntry(null, null, null, null, null, null, null, null);

  /** The facts, empty where none are given. */
  public Map<String, Object> givenFacts() {
    return facts == null ? Map.of() : facts;
  }

  /** The comment without blanks around it; empty where none is given. */
  public String givenComment() {
    return comment == null ? "" : comment.strip();
  }

  /** How this entry answers a task of this kind; null where it does not. */
  public String answerTo(TaskKind kind) {
    if (kind.isVerification()) {
      return verdict;
    }
    if (kind.isConfirmation()) {
      return agree == null ? null : agree ? "AGREE" : "DISAGREE";
    }
    return decision;
  }
}
