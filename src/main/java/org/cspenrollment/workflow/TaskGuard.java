package org.cspenrollment.workflow;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.Role;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.review.FourEyes;
import org.cspenrollment.review.StaffTask;
import org.cspenrollment.review.TaskReference;
import org.cspenrollment.review.staff.Absences;
import org.cspenrollment.workflow.hardening.UserTaskGuard;
import org.cspenrollment.workflow.worklist.TaskNames;
import org.cspenrollment.workflow.worklist.TasksOfCase;
import org.springframework.stereotype.Component;

/**
 * Asks, by whatever route a person comes, whether this person may have or complete this task. Built
 * into every user task when the models are parsed, so that no diagram can forget it.
 */
@Component
class TaskGuard implements UserTaskGuard {

  private final Enrollments enrollments;
  private final TasksOfCase tasks;
  private final FourEyes fourEyes;
  private final Absences absences;
  private final PartnerTaskCompletion partnerRoute;
  private final CurrentActor currentActor;

  TaskGuard(
      Enrollments enrollments,
      TasksOfCase tasks,
      FourEyes fourEyes,
      Absences absences,
      PartnerTaskCompletion partnerRoute,
      CurrentActor currentActor) {
    this.enrollments = enrollments;
    this.tasks = tasks;
    this.fourEyes = fourEyes;
    this.absences = absences;
    this.partnerRoute = partnerRoute;
    this.currentActor = currentActor;
  }

  /** Before a task goes to somebody: claimed, assigned or delegated. */
  @Override
  public void onAssignment(DelegateTask task) {
    if (task.getAssignee() == null) {
      return;
    }
    var assignee = new Username(task.getAssignee());
    absences.requireHere(assignee);
    check(task, assignee);
  }

  /**
   * Before a task is completed. Locks the case, so that colleagues, managers and timers who act on
   * it at the same moment follow one another: whoever waited for the lock and finds the task gone
   * has lost. Hands on which task it was to the step behind it.
   */
  @Override
  public void onCompletion(DelegateTask task) {
    if (TaskNames.kind(task.getTaskDefinitionKey()).isEmpty()) {
      if (!partnerRoute.isOpen()) {
        throw partnersOwn();
      }
      return;
    }
    var enrollment = enrollments.lock(caseNumberOf(task));
    if (!tasks.isOpen(caseNumberOf(task), task.getId())) {
      throw StaffTask.done();
    }
    var office = check(task, currentActor.get().username());
    if (office.requirement().isEmpty() && enrollment.filter(Enrollment::isOnHold).isPresent()) {
      throw onHold();
    }
    CaseVariables.COMPLETED_TASK.handOn(task.getExecution(), office.id());
    CaseVariables.COMPLETED_TASK_KIND.handOn(task.getExecution(), office.kind());
  }

  private TaskReference check(DelegateTask task, Username username) {
    var kind = TaskNames.kind(task.getTaskDefinitionKey()).orElseThrow(TaskGuard::partnersOwn);
    var office =
        new TaskReference(
            task.getId(),
            kind,
            caseNumberOf(task),
            CaseVariables.REQUIREMENT.find(task).map(RequirementId::new));
    fourEyes.check(office, username, rolesOf(task, username));
    return office;
  }

  /**
   * The case of a task. Between reading a task and its process, another node may have ended both.
   */
  private static CaseNumber caseNumberOf(DelegateTask task) {
    var execution = task.getExecution();
    if (execution == null || execution.getProcessInstance() == null) {
      throw StaffTask.done();
    }
    return new CaseNumber(execution.getProcessBusinessKey());
  }

  private Set<Role> rolesOf(DelegateTask task, Username username) {
    var actor = currentActor.get();
    if (actor.username().equals(username)) {
      return actor.roles();
    }
    var groups =
        task
            .getProcessEngineServices()
            .getIdentityService()
            .createGroupQuery()
            .groupMember(username.value())
            .list()
            .stream()
            .map(group -> group.getId())
            .collect(Collectors.toSet());
    return Arrays.stream(Role.values())
        .filter(role -> groups.contains(role.group()))
        .collect(Collectors.toSet());
  }

  /** While a case is held its requirements are verified, and nothing is decided about the case. */
  private static ProblemException onHold() {
    return ProblemException.conflict(
        "on-hold",
        "The case is on hold",
        "A manager holds this case: nothing is decided about it until it is released.");
  }

  private static ProblemException partnersOwn() {
    return ProblemException.notAllowed("This is for the partner to do, in the portal.");
  }
}
