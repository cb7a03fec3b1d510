package org.cspenrollment.review;

import java.util.Optional;
import org.cspenrollment.platform.Page;

/** The open tasks of the office, kept by the process engine. */
public interface OfficeTasks {

  /** The tasks of these kinds that match, by due date. */
  Page<OfficeTask> find(TaskSearch search, Page.Request request);

  /** One open task. */
  Optional<OfficeTask> find(String taskId);

  /** Takes a task for a person; 409 if somebody else has it, 403 if this person may not do it. */
  void claim(String taskId, String username);

  /** Puts a task back. */
  void unclaim(String taskId);

  /**
   * Gives a task to a person whoever had it before, or with null back to its group; 403 if this
   * person may not do it, 422 if there is no such person.
   */
  void assign(String taskId, String username);

  /**
   * Completes a task with this answer for this person, who has it from then on if nobody had; the
   * steps behind it run in the same transaction.
   */
  void complete(String taskId, String username, String answer);
}
