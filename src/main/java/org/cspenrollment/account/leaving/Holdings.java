package org.cspenrollment.account.leaving;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.kernel.Username;

/**
 * What somebody holds and may no longer do once the access ends.
 *
 * @param tasks open tasks, by due date
 * @param absences absences the person is part of
 * @param colleagues who may take over every one of these tasks
 */
public record Holdings(List<Task> tasks, List<Absence> absences, List<Colleague> colleagues) {

  public static final Holdings NONE = new Holdings(List.of(), List.of(), List.of());

  /**
   * An open task.
   *
   * @param task its kind, such as {@code verify-support-package}
   * @param due its last day, UTC
   */
  public record Task(
      String taskId,
      CaseNumber caseId,
      String partner,
      String task,
      Optional<RequirementId> requirement,
      Optional<LocalDate> due) {}

  /** Somebody is away until a day, and somebody stands in: one of both is who leaves. */
  public record Absence(Username person, Username substitute, LocalDate until) {}

  /** Somebody who may take over. */
  public record Colleague(Username username, String displayName) {}

  /** Whether there is nothing to hand over. */
  public boolean isEmpty() {
    return tasks.isEmpty() && absences.isEmpty();
  }
}
