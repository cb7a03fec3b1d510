package org.cspenrollment.review;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.Page;
import org.cspenrollment.platform.PageRequest;
import org.jspecify.annotations.Nullable;

/** The open tasks of the office, kept by the process engine. */
public interface StaffTasks {

  /** The tasks of these kinds that match, by due date. */
  Page<StaffTask> find(TaskSearch search, PageRequest request);

  /** How many open tasks each person has, at this moment; who has none is not there. */
  Map<String, StaffLoad> loads(Instant now);

  /** How many open tasks of each kind nobody has claimed, at this moment; none: not there. */
  Map<TaskKind, StaffLoad> unclaimed(Instant now);

  /** One open task. */
  Optional<StaffTask> find(String taskId);

  /** Takes a task for a person; 409 if somebody else has it, 403 if this person may not do it. */
  void claim(String taskId, Username username);

  /** Puts a task back. */
  void unclaim(String taskId);

  /**
   * Gives a task to a person whoever had it before, or with no name back to its group; 403 if this
   * person may not do it, 422 if there is no such person.
   */
  void assign(String taskId, @Nullable Username username);

  /**
   * Completes a task with this answer for this person, who has it from then on if nobody had; the
   * steps behind it run in the same transaction.
   */
  void complete(String taskId, Username username, String answer);
}
