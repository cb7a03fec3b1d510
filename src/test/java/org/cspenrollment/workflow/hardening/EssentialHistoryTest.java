package org.cspenrollment.workflow.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.migration.instance.MigratingVariableInstance;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the engine's history keeps. */
class EssentialHistoryTest {

  private final EssentialHistory level = new EssentialHistory();

  @Test
  void everythingIsKeptButWhatNobodyReads() {
    assertThat(
            Arrays.stream(HistoryEventTypes.values())
                .filter(type -> !level.isHistoryEventProduced(type, null))
                .map(Enum::name)
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(
            "VARIABLE_INSTANCE_UPDATE_DETAIL",
            "FORM_PROPERTY_UPDATE",
            "JOB_CREATE",
            "JOB_SUCCESS",
            "JOB_DELETE",
            "IDENTITY_LINK_ADD",
            "IDENTITY_LINK_DELETE");
  }

  @ParameterizedTest
  @CsvSource({
    "requirement, process, true",
    "requirement, one of many, false",
    "verdict, process, false",
    "caseNumber, process, false",
    "loopCounter, one of many, false"
  })
  void ofTheVariablesOnlyWhatAProcessIsAbout(String name, String execution, boolean kept) {
    var variable = new VariableInstanceEntity();
    variable.setName(name);
    variable.setProcessInstanceId("process");
    variable.setExecutionId(execution);

    assertThat(level.isHistoryEventProduced(HistoryEventTypes.VARIABLE_INSTANCE_CREATE, variable))
        .isEqualTo(kept);
    assertThat(level.isHistoryEventProduced(HistoryEventTypes.VARIABLE_INSTANCE_DELETE, variable))
        .isEqualTo(kept);
  }

  @Test
  void whatIsTakenOverByALaterModelIsKeptLikeTheRest() {
    var variable = new VariableInstanceEntity();
    variable.setName("verdict");
    var moved = new MigratingVariableInstance(variable, false);

    assertThat(level.isHistoryEventProduced(HistoryEventTypes.VARIABLE_INSTANCE_MIGRATE, moved))
        .isFalse();
    variable.setName("requirement");
    assertThat(level.isHistoryEventProduced(HistoryEventTypes.VARIABLE_INSTANCE_MIGRATE, moved))
        .isTrue();
  }

  /** The engine does not start on a database that remembers another number. */
  @Test
  void itHasTheNumberThatEveryDatabaseRemembers() {
    assertThat(level.getId()).isEqualTo(HistoryLevel.HISTORY_LEVEL_FULL.getId()).isEqualTo(3);
  }
}
