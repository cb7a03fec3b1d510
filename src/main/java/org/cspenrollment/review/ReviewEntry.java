package org.cspenrollment.review;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a person of the office answers a task: read once from what was typed, for the task's kind.
 */
public sealed interface ReviewEntry
    permits VerdictEntry, ConfirmationEntry, DecisionEntry, AppealEntry {

  /** The answer as the text that the process and the record keep, such as {@code NOT_MET}. */
  String answer();

  /** What the person says of it, without blanks around it; empty where nothing is said. */
  String comment();

  /** The entry as a form keeps it. */
  ReviewDraft draft();

  /**
   * What is the matter with a file.
   *
   * @param finding a code of the table {@code evidence-findings}
   * @param what in the person's own words, for the partner; may be absent where the code says it
   */
  record FileFinding(@Nullable UUID evidenceId, @Nullable String finding, @Nullable String what) {}

  /**
   * What the partner is asked for.
   *
   * @param workingDays how many working days it has; where none are said, as many as the policy
   *     says
   */
  record Asked(@Nullable List<Document> documents, @Nullable Integer workingDays) {

    /** The documents; empty where none are named. */
    public List<Document> named() {
      return documents == null ? List.of() : documents;
    }
  }

  /** One document and why it is needed. */
  record Document(String name, String why) {}

  /** A waiver until and including this day. */
  record Waiver(@Nullable LocalDate until) {}
}
