package org.cspenrollment.workflow.worklist;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cspenrollment.review.TaskKind;

/** How a kind of task is called in the models: {@code VERIFY_X_Y} is {@code userTask_verifyXY}. */
public final class TaskNames {

  private static final Map<String, TaskKind> KINDS =
      Arrays.stream(TaskKind.values())
          .collect(Collectors.toMap(TaskNames::of, Function.identity()));

  private TaskNames() {}

  public static String of(TaskKind kind) {
    var words = kind.key().split("-");
    return "userTask_"
        + words[0]
        + Arrays.stream(words)
            .skip(1)
            .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
            .collect(Collectors.joining());
  }

  /** The kind of an office task; empty for the partner's own tasks. */
  public static Optional<TaskKind> kind(String taskDefinitionKey) {
    return Optional.ofNullable(KINDS.get(taskDefinitionKey));
  }
}
