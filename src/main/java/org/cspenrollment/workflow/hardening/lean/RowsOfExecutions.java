package org.cspenrollment.workflow.hardening.lean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows of executions that a command has read ahead. The first who asks for those of an execution
 * takes them; whoever asks again asks the database.
 */
final class RowsOfExecutions<T> {

  private final Map<String, List<T>> read = new HashMap<>();

  /** These are all rows there are of these executions. */
  void keep(List<String> executionIds, List<T> all, Function<T, String> execution) {
    executionIds.forEach(id -> read.put(id, new ArrayList<>()));
    all.forEach(
        one -> read.computeIfAbsent(execution.apply(one), id -> new ArrayList<>()).add(one));
  }

  /** Those of an execution; none where they were not read ahead, or were taken. */
  @Nullable List<T> take(String executionId) {
    return read.remove(executionId);
  }
}
