package org.cspenrollment.review;

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
}
