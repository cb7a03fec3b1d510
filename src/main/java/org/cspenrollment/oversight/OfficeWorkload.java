package org.cspenrollment.oversight;

import java.time.Instant;
import java.util.List;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.review.TaskKind;
import org.jspecify.annotations.Nullable;

/** What the office has to do and has done for the cases of a year, known to the process engine. */
public interface OfficeWorkload {

  /**
   * An open task whose time is over.
   *
   * @param assignee who has claimed it, if somebody has
   */
  record LateTask(CaseNumber caseNumber, TaskKind task, @Nullable String assignee, Instant due) {}

  /**
   * What one person has and has done.
   *
   * @param username missing for tasks that nobody has claimed
   * @param medianSeconds from the opening of a task to its completion, once one is done
   */
  record Load(
      @Nullable String username,
      long open,
      long overdue,
      long done,
      @Nullable Long medianSeconds) {}

  /** How long tasks about one requirement took, from their opening to their completion. */
  record Duration(String requirement, long medianSeconds) {}

  /** How many tasks are late. */
  long late(int year, Instant now);

  /** The ones that are late the longest, at most so many. */
  List<LateTask> latest(int year, Instant now, int most);

  /** Everybody who has or has done something, by name; what nobody has claimed comes last. */
  List<Load> loads(int year, Instant now);

  /** How long verifications took, by requirement. */
  List<Duration> durations(int year);
}
