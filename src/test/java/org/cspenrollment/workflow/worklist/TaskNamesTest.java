package org.cspenrollment.workflow.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cspenrollment.review.TaskKind;
import org.cspenrollment.workflow.RequirementVerification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Kinds of tasks and the ids their tasks have in the models. */
class TaskNamesTest {

  private static final Pattern USER_TASK = Pattern.compile("<bpmn:userTask id=\"([^\"]+)\"[^>]*>");
  private static final Pattern CANDIDATES =
      Pattern.compile("camunda:candidate(?:Groups|Users)=\"([^\"]*)\"");

  @Test
  void aNameIsTheKeyInCamelCase() {
    assertThat(TaskNames.of(TaskKind.VERIFY_SUPPORT_PACKAGE))
        .isEqualTo("userTask_verifySupportPackage");
    assertThat(TaskNames.of(TaskKind.CONFIRM_NOT_MET)).isEqualTo("userTask_confirmNotMet");
  }

  @ParameterizedTest
  @EnumSource
  void aKindIsKnownByItsName(TaskKind kind) {
    assertThat(TaskNames.kind(TaskNames.of(kind))).contains(kind);
  }

  @Test
  void theTasksOfPartnersAreOfNoKind() {
    assertThat(TaskNames.kind(RequirementVerification.PROVIDE_EVIDENCE)).isEmpty();
  }

  @Test
  void everyKindIsATaskOfAModel() throws IOException {
    assertThat(Stream.of(TaskKind.values()).map(TaskNames::of).toList())
        .allSatisfy(name -> assertThat(userTasks()).contains(name));
  }

  /** Whoever looks for the tasks of a group looks for those of its kinds. */
  @Test
  void aModelGivesATaskToTheGroupOfItsKindAndAPartnersToNobody() throws IOException {
    var given = candidates();

    assertThat(given).hasSizeGreaterThan(15);
    given.forEach(
        (name, groups) ->
            assertThat(groups)
                .as(name)
                .isEqualTo(
                    TaskNames.kind(name)
                        .map(kind -> Set.of(kind.role().group()))
                        .orElseGet(Set::of)));
  }

  private static Set<String> userTasks() throws IOException {
    return candidates().keySet();
  }

  /** Every user task of the models with the groups it is given to. */
  private static Map<String, Set<String>> candidates() throws IOException {
    var tasks = new TreeMap<String, Set<String>>();
    try (var models = Files.newDirectoryStream(Path.of("processes"), "*.bpmn")) {
      for (var model : models) {
        USER_TASK
            .matcher(Files.readString(model))
            .results()
            .forEach(
                task -> {
                  var groups = tasks.computeIfAbsent(task.group(1), name -> new TreeSet<>());
                  CANDIDATES.matcher(task.group()).results().forEach(it -> groups.add(it.group(1)));
                });
      }
    }
    return tasks;
  }
}
