package org.cspenrollment.workflow.hardening.tasklist;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** A statement as the engine takes one of somebody else's, made part by part. */
final class TaskSql {

  private final StringBuilder text = new StringBuilder();
  private final Map<String, Object> values = new HashMap<>();

  TaskSql add(String part) {
    text.append(part);
    return this;
  }

  /** A value in its place. */
  TaskSql add(String part, Object value) {
    return add(part).add(placeholder(value));
  }

  /** A list of values in brackets. */
  TaskSql among(String part, Collection<?> all) {
    return add(part).add(all.stream().map(this::placeholder).collect(joining(", ", "(", ")")));
  }

  /** Values as rows of one column. */
  TaskSql rows(String part, Collection<?> all) {
    return add(part).add(all.stream().map(this::placeholder).collect(joining("), (", "(", ")")));
  }

  private String placeholder(Object value) {
    var name = "v" + values.size();
    values.put(name, value);
    return "#{" + name + "}";
  }

  /** As the engine's native queries have it. */
  Map<String, Object> parameters() {
    var parameters = new HashMap<>(values);
    parameters.put("sql", text.toString());
    parameters.put("resultType", "LIST");
    return parameters;
  }
}
