package org.cspenrollment.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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
 * @param findings what is the matter with which file, with NOT_MET and MORE_INFORMATION
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
    String decision,
    List<FileFinding> findings) {

  /** An entry that finds nothing about any file. */
  public ReviewEntry(
      String verdict,
      String reasonCode,
      String comment,
      Map<String, Object> facts,
      Asked informationRequest,
      Waiver waiver,
      Boolean agree,
      String decision) {
    this(verdict, reasonCode, comment, facts, informationRequest, waiver, agree, decision, null);
  }

  /**
   * What is the matter with a file.
   *
   * @param finding a code of the table {@code evidence-findings}
   * @param what in the person's own words, for the partner; may be absent where the code says it
   */
  public record FileFinding(UUID evidenceId, String finding, String what) {}

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

  /** What is the matter with files, empty where nothing is. */
  public List<FileFinding> givenFindings() {
    return findings == null ? List.of() : findings;
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
