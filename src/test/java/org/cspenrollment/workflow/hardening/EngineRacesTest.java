package org.cspenrollment.workflow.hardening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.tree.ActivityExecutionHierarchyWalker;
import org.junit.jupiter.api.Test;

/** What of the engine's failures means that somebody else was faster. */
class EngineRacesTest {

  @Test
  void anExecutionThatStandsAtNoStepAnyMoreHasMovedOn() {
    var failed = catchThrowable(() -> new ActivityExecutionHierarchyWalker(new ExecutionEntity()));

    assertThat(failed).isInstanceOf(NullPointerException.class);
    assertThat(EngineRaces.isOne(new ProcessEngineException("A listener failed", failed))).isTrue();
  }

  @Test
  void aRowThatWasChangedOrIsGoneIsARace() {
    assertThat(EngineRaces.isOne(new OptimisticLockingException("changed"))).isTrue();
    assertThat(EngineRaces.isOne(new NullValueException("Cannot find task with id 1"))).isTrue();
  }

  @Test
  void anyOtherFailureIsNone() {
    assertThat(EngineRaces.isOne(new NullPointerException("of ours"))).isFalse();
    assertThat(EngineRaces.isOne(new NullValueException("userId is null"))).isFalse();
  }
}
