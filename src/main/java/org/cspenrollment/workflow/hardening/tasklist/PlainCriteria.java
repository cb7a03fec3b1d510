package org.cspenrollment.workflow.hardening.tasklist;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.jspecify.annotations.Nullable;

/** Tells a query that asks for nothing but what {@link TaskList} knows. */
final class PlainCriteria {

  /** What it knows, and what does not choose tasks. */
  private static final Set<String> KNOWN =
      Set.of(
          "key",
          "taskDefinitionKeys",
          "taskDefinitionKeyNotIn",
          "candidateGroup",
          "candidateGroups",
          "cachedCandidateGroups",
          "cachedUserGroups",
          "includeAssignedTasks",
          "assignee",
          "dueBefore",
          "suspensionState",
          "initializeFormKeys",
          "withCommentAttachmentInfo",
          "variableNamesIgnoreCase",
          "variableValuesIgnoreCase",
          "queries");

  private static final TaskQueryImpl EVERYTHING = new TaskQueryImpl();

  private static final List<Field> OTHERS =
      Arrays.stream(TaskQueryImpl.class.getDeclaredFields())
          .filter(field -> !Modifier.isStatic(field.getModifiers()))
          .filter(field -> !KNOWN.contains(field.getName()))
          .toList();

  static {
    OTHERS.forEach(field -> field.setAccessible(true));
  }

  private PlainCriteria() {}

  /** Whether no other criterion is set, of this release of the engine or a later one. */
  static boolean are(TaskQueryImpl query) {
    return query.getQueries().size() == 1
        && OTHERS.stream()
            .allMatch(field -> Objects.equals(value(field, query), value(field, EVERYTHING)));
  }

  /** As the engine has it: no values to be among are no criterion. */
  private static boolean isEmpty(@Nullable Object value) {
    return value == null
        || (value instanceof Object[] values && values.length == 0)
        || (value instanceof Collection<?> all && all.isEmpty());
  }

  private static Object value(Field field, TaskQueryImpl query) {
    try {
      var value = field.get(query);
      return isEmpty(value) ? "" : value;
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(field.getName(), e);
    }
  }
}
