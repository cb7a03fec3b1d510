package org.cspenrollment.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.Role;
import org.jspecify.annotations.Nullable;

/** The open tasks of the office and the day each has to be done by. */
public interface StaffTaskDeadlines {

  /**
   * An open task.
   *
   * @param task its kind, such as {@code verify-support-package}
   * @param requirement what it verifies or confirms, if it is about one
   * @param assignee the sign-in name of who holds it
   * @param role whose task it is while nobody holds it
   * @param due the moment its time is over
   */
  record RunningTask(
      String taskId,
      CaseNumber caseNumber,
      String task,
      @Nullable RequirementId requirement,
      @Nullable Username assignee,
      Role role,
      Instant created,
      Instant due) {}

  /** The open tasks of these cases that have to be done by a day. */
  List<RunningTask> running(Collection<CaseNumber> caseNumbers);
}
