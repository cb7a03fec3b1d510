package org.cspenrollment.workflow.hardening;

import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.migration.instance.MigratingVariableInstance;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.jspecify.annotations.Nullable;

/**
 * What the engine keeps of what has happened: what Cockpit, Tasklist and our pages read, and what
 * no table of ours says. Left out are the single changes of variables, jobs that went well, and who
 * was a candidate for a task; of the variables only those are kept that tell one process from
 * another.
 */
final class EssentialHistory extends AbstractHistoryLevel {

  /** As the settings call it. */
  static final String NAME = "essential";

  private static final Set<String> KEPT_VARIABLES = Set.of("requirement");

  /** Databases remember the number of their level; nodes with the level of before start beside. */
  @Override
  public int getId() {
    return HistoryLevel.HISTORY_LEVEL_FULL.getId();
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public boolean isHistoryEventProduced(HistoryEventType type, @Nullable Object entity) {
    if (!(type instanceof HistoryEventTypes known)) {
      return true;
    }
    return switch (known) {
      case VARIABLE_INSTANCE_UPDATE_DETAIL,
          FORM_PROPERTY_UPDATE,
          JOB_CREATE,
          JOB_SUCCESS,
          JOB_DELETE,
          IDENTITY_LINK_ADD,
          IDENTITY_LINK_DELETE ->
          false;
      case VARIABLE_INSTANCE_CREATE,
          VARIABLE_INSTANCE_UPDATE,
          VARIABLE_INSTANCE_MIGRATE,
          VARIABLE_INSTANCE_DELETE ->
          isKept(entity);
      default -> true;
    };
  }

  /** What is not known yet might be one that is kept. */
  private static boolean isKept(@Nullable Object variable) {
    if (variable instanceof VariableInstanceEntity stored) {
      return KEPT_VARIABLES.contains(stored.getName()) && isOfTheProcess(stored);
    }
    if (variable instanceof MigratingVariableInstance moved) {
      return KEPT_VARIABLES.contains(moved.getVariableName());
    }
    return true;
  }

  /** A call for many has the same name once more, for each of them. */
  private static boolean isOfTheProcess(VariableInstanceEntity stored) {
    return Objects.equals(stored.getExecutionId(), stored.getProcessInstanceId());
  }
}
