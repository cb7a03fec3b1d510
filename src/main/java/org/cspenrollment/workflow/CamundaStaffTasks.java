package org.cspenrollment.workflow;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.Page;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.platform.Role;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.review.StaffLoad;
import org.cspenrollment.review.StaffTask;
import org.cspenrollment.review.StaffTasks;
import org.cspenrollment.review.TaskKind;
import org.cspenrollment.review.TaskSearch;
import org.cspenrollment.workflow.hardening.EngineBatch;
import org.cspenrollment.workflow.worklist.StaffTaskRows;
import org.cspenrollment.workflow.worklist.WorkList;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tasks of the office, in Camunda. They are read as rows; whatever is done to them goes through
 * the engine, under the name of the person who does it.
 */
@Component
class CamundaStaffTasks implements StaffTasks {

  private final StaffTaskRows rows;
  private final WorkList list;
  private final TaskService tasks;
  private final IdentityService identities;
  private final CurrentActor currentActor;
  private final EngineBatch oneFlush;

  CamundaStaffTasks(
      StaffTaskRows rows,
      WorkList list,
      @Lazy TaskService tasks,
      @Lazy IdentityService identities,
      CurrentActor currentActor,
      EngineBatch oneFlush) {
    this.rows = rows;
    this.list = list;
    this.tasks = tasks;
    this.identities = identities;
    this.currentActor = currentActor;
    this.oneFlush = oneFlush;
  }

  @Override
  @Transactional(readOnly = true)
  public Page<StaffTask> find(TaskSearch search, PageRequest request) {
    return list.find(search, request);
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, StaffLoad> loads(Instant now) {
    return rows.loads(now);
  }

  @Override
  @Transactional(readOnly = true)
  public Map<TaskKind, StaffLoad> unclaimed(Instant now) {
    return rows.unclaimed(now);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<StaffTask> find(String taskId) {
    return rows.find(taskId);
  }

  @Override
  @Transactional
  public void claim(String taskId, Username username) {
    asCurrentActor(
        () -> {
          try {
            tasks.claim(taskId, username.value());
          } catch (TaskAlreadyClaimedException e) {
            throw claimed();
          } catch (NullValueException e) {
            throw StaffTask.done();
          }
        });
  }

  @Override
  @Transactional
  public void unclaim(String taskId) {
    asCurrentActor(
        () -> {
          try {
            // By the engine's own rights a reviewer may claim and work, and put nothing back
            oneFlush.byOurRights(() -> tasks.setAssignee(taskId, null));
          } catch (NullValueException e) {
            throw StaffTask.done();
          }
        });
  }

  @Override
  @Transactional
  public void assign(String taskId, @Nullable Username username) {
    if (username != null && identities.createUserQuery().userId(username.value()).count() == 0) {
      throw ProblemException.invalidField("to", "Nobody of the office has this sign-in name.");
    }
    try {
      tasks.setAssignee(taskId, username == null ? null : username.value());
    } catch (NullValueException e) {
      throw StaffTask.done();
    }
  }

  @Override
  @Transactional
  public void complete(String taskId, Username username, String answer) {
    asCurrentActor(
        () -> {
          try {
            oneFlush.of(() -> claimAndComplete(taskId, username, answer));
          } catch (NullValueException e) {
            throw StaffTask.done();
          }
        });
  }

  /** As one step: nothing of the task is written before the guard has locked its case. */
  private void claimAndComplete(String taskId, Username username, String answer) {
    try {
      tasks.claim(taskId, username.value());
    } catch (TaskAlreadyClaimedException e) {
      throw claimed();
    }
    tasks.complete(taskId, Map.of(CaseVariables.VERDICT.name(), answer));
  }

  private static ProblemException claimed() {
    return ProblemException.conflict(
        "claimed", "Somebody else has it", "Somebody else has claimed this task.");
  }

  /** Acts under the person's name, so that the engine's history and operation log have it too. */
  private void asCurrentActor(Runnable act) {
    var actor = currentActor.get();
    identities.setAuthentication(
        actor.username().value(), actor.roles().stream().map(Role::group).toList());
    try {
      act.run();
    } finally {
      identities.clearAuthentication();
    }
  }
}
