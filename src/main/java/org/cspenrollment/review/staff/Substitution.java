package org.cspenrollment.review.staff;

import java.time.LocalDate;
import java.util.List;
import org.cspenrollment.kernel.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * What an absence moves, or would move.
 *
 * @param dryRun whether nothing was changed
 * @param until the last day, UTC
 * @param moves the open tasks that go to the substitute
 * @param kept the open tasks that stay, because the substitute may not have them
 */
record Substitution(
    boolean dryRun,
    String username,
    String substitute,
    LocalDate until,
    List<Task> moves,
    List<Task> kept) {

  /**
   * An open task.
   *
   * @param why it stays where it is; nothing where it moves
   */
  record Task(
      String taskId,
      CaseNumber caseId,
      String task,
      @Nullable String requirement,
      @Nullable String why) {}
}
