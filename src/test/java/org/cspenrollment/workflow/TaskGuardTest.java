package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.Actor;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.Role;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.review.FourEyes;
import org.cspenrollment.review.StaffTask;
import org.cspenrollment.review.TaskKind;
import org.cspenrollment.review.staff.Absences;
import org.cspenrollment.workflow.worklist.TaskNames;
import org.cspenrollment.workflow.worklist.TasksOfCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What a node finds of a task that another node ends at the same moment, at each step of it:
 * reliability M6.
 */
class TaskGuardTest {

  private final Enrollments enrollments = mock(Enrollments.class);
  private final TasksOfCase tasks = mock(TasksOfCase.class);
  private final CurrentActor currentActor = mock(CurrentActor.class);
  private final DelegateTask task = mock(DelegateTask.class);
  private final TaskGuard guard =
      new TaskGuard(
          enrollments,
          tasks,
          mock(FourEyes.class),
          mock(Absences.class),
          new PartnerTaskCompletion(),
          currentActor);

  @BeforeEach
  void aTaskThatWasJustRead() {
    when(task.getId()).thenReturn("4711");
    when(task.getAssignee()).thenReturn("reviewer1");
    when(task.getTaskDefinitionKey()).thenReturn(TaskNames.of(TaskKind.VERIFY_INFRASTRUCTURE));
    when(currentActor.get())
        .thenReturn(
            new Actor(
                new Username("reviewer1"),
                "reviewer1",
                Set.of(Role.REVIEWER),
                Optional.empty(),
                Locale.ENGLISH));
    when(enrollments.lock(any())).thenReturn(Optional.empty());
  }

  @Test
  void whoseExecutionIsGone() {
    when(task.getExecution()).thenReturn(null);

    isDone(() -> guard.onAssignment(task));
    isDone(() -> guard.onCompletion(task));
  }

  @Test
  void whoseProcessIsGone() {
    when(task.getExecution()).thenReturn(mock(DelegateExecution.class));

    isDone(() -> guard.onAssignment(task));
    isDone(() -> guard.onCompletion(task));
  }

  @Test
  void thatIsGoneWhenItsCaseCanBeLocked() {
    var execution = mock(DelegateExecution.class);
    when(execution.getProcessInstance()).thenReturn(execution);
    when(execution.getProcessBusinessKey()).thenReturn("KR-10421-2018");
    when(task.getExecution()).thenReturn(execution);
    when(tasks.isOpen(new CaseNumber("KR-10421-2018"), "4711")).thenReturn(false);

    isDone(() -> guard.onCompletion(task));
  }

  private static void isDone(ThrowingCallable act) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(act)
        .returns(409, refused -> refused.status().value())
        .returns(StaffTask.done().type(), ProblemException::type);
  }
}
