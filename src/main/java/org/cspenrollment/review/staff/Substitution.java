package org.cspenrollment.review.staff;

import java.time.LocalDate;
import java.util.List;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.kernel.Username;
import org.jspecify.annotations.Nullable;

/**
 * What an absence moves, or would move.
 *
 * @param dryRun whether nothing was changed
 * @param until the last day, UTC
 * @param moves the open tasks that go to the substitute
 * @param kept the open tasks that stay, because the substitute may not have them
 * @param notes what the choice of the substitute means beyond the tasks that are open now
 */
record Substitution(
    boolean dryRun,
    Username username,
    Username substitute,
    LocalDate until,
    List<Task> moves,
    List<Task> kept,
    List<Note> notes) {

  /** Something a manager should know of the choice: a code, and what it means in a sentence. */
  record Note(String code, String sentence) {}

  /**
   * An open task.
   *
   * @param why it stays where it is; nothing where it moves
   */
  record Task(
      String taskId,
      CaseNumber caseId,
      String task,
      @Nullable RequirementId requirement,
      @Nullable String why) {}
}
