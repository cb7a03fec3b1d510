package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Whoever adds a timer to a model has to say whether it follows the days of the case. */
class CaseTimersModelTest {

  @Test
  void everyTimerOfTheModelsEitherFollowsTheDomainOrIsSaidToStay() {
    var timers =
        models()
            .flatMap(model -> model.getModelElementsByType(TimerEventDefinition.class).stream())
            .map(timer -> ((FlowElement) timer.getParentElement()).getId())
            .toList();

    assertThat(timers).isNotEmpty();
    var known = new TreeSet<>(CaseTimers.TIMERS.keySet());
    known.addAll(CaseTimers.FIXED);
    assertThat(new TreeSet<>(timers))
        .as("Each needs a line in CaseTimers: TIMERS if it follows a day of the case, else FIXED")
        .isEqualTo(known);
  }

  @Test
  void everyTaskThatFollowsTheDomainIsInTheModels() {
    assertThat(
            models()
                .flatMap(model -> model.getModelElementsByType(UserTask.class).stream())
                .map(UserTask::getId))
        .containsAll(CaseTimers.TASKS.keySet());
  }

  private static Stream<BpmnModelInstance> models() {
    try {
      Collection<Resource> files =
          List.of(
              new PathMatchingResourcePatternResolver()
                  .getResources("classpath*:processes/*.bpmn"));
      return files.stream()
          .map(
              file -> {
                try (var content = file.getInputStream()) {
                  return Bpmn.readModelFromStream(content);
                } catch (IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
              });
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
