package org.cspenrollment.workflow;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The way of a case through the diagrams, from the engine's history. */
@TestComponent
class WalkedPath {

  private static final String BODY = "#multiInstanceBody";

  /** Many at the same time: their order says nothing, and the case waits for them as a whole. */
  private static final Set<String> NOT_FOLLOWED = Set.of(RequirementVerification.KEY);

  private final HistoryService history;
  private final RepositoryService repository;

  WalkedPath(HistoryService history, RepositoryService repository) {
    this.history = history;
    this.repository = repository;
  }

  /** Every flow node in the order in which it was entered; none where there was no case. */
  List<Phase.Step> of(String caseNumber) {
    var path = new ArrayList<Phase.Step>();
    Optional.ofNullable(
            history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .processDefinitionKey(AnnualEnrollment.KEY)
                .singleResult())
        .ifPresent(process -> follow(process.getId(), path));
    return path;
  }

  private void follow(String processInstanceId, List<Phase.Step> path) {
    var passed =
        history
            .createHistoricActivityInstanceQuery()
            .processInstanceId(processInstanceId)
            .orderByHistoricActivityInstanceStartTime()
            .asc()
            .orderPartiallyByOccurrence()
            .asc()
            .list();
    for (var one : clockFirst(passed)) {
      if (isOneOfMany(one)) {
        continue;
      }
      path.add(step(one));
      if (one.getCalledProcessInstanceId() != null) {
        follow(one.getCalledProcessInstanceId(), path);
      }
    }
  }

  /** A move and its clock begin at the same moment: the clock is told first. */
  private static List<HistoricActivityInstance> clockFirst(List<HistoricActivityInstance> passed) {
    var told = new ArrayList<>(passed);
    for (var clock : passed) {
      if (clock.getActivityId().equals("callActivity_takeStepsMeanwhile")) {
        told.remove(clock);
        told.add(
            1
                + told.stream()
                    .map(one -> one.getActivityId())
                    .toList()
                    .indexOf("gateway_moveAndClock"),
            clock);
      }
    }
    return told;
  }

  /** The body of a call for many has no name of its own in the history. */
  private Phase.Step step(HistoricActivityInstance passed) {
    var id = passed.getActivityId().replace(BODY, "");
    var element =
        repository.getBpmnModelInstance(passed.getProcessDefinitionId()).getModelElementById(id);
    var label = ((FlowElement) element).getName();
    return new Phase.Step(label == null ? "" : label, id);
  }

  private boolean isOneOfMany(HistoricActivityInstance one) {
    return one.getActivityType().equals(ActivityTypes.CALL_ACTIVITY)
        && one.getCalledProcessInstanceId() != null
        && NOT_FOLLOWED.contains(
            history
                .createHistoricProcessInstanceQuery()
                .processInstanceId(one.getCalledProcessInstanceId())
                .singleResult()
                .getProcessDefinitionKey());
  }

  /** The ends that processes of any kind have come to, as {@code process/end}. */
  Set<String> endingsReached() {
    return Stream.of(
            ActivityTypes.END_EVENT_NONE,
            ActivityTypes.END_EVENT_TERMINATE,
            ActivityTypes.END_EVENT_ERROR,
            ActivityTypes.END_EVENT_MESSAGE,
            ActivityTypes.END_EVENT_ESCALATION,
            ActivityTypes.END_EVENT_SIGNAL,
            ActivityTypes.END_EVENT_CANCEL,
            ActivityTypes.END_EVENT_COMPENSATION)
        .flatMap(
            type ->
                history.createHistoricActivityInstanceQuery().activityType(type).list().stream())
        .filter(one -> !one.isCanceled())
        .map(one -> one.getProcessDefinitionKey() + "/" + one.getActivityId())
        .collect(Collectors.toSet());
  }

  /** The ends that the diagrams have, read from their files. */
  static Set<String> endingsOfTheModels() throws IOException {
    var ends = new TreeSet<String>();
    var files =
        new PathMatchingResourcePatternResolver().getResources("classpath:processes/*.bpmn");
    for (var file : files) {
      try (var content = file.getInputStream()) {
        var model = Bpmn.readModelFromStream(content);
        var process = model.getModelElementsByType(Process.class).iterator().next();
        model
            .getModelElementsByType(EndEvent.class)
            .forEach(end -> ends.add(process.getId() + "/" + end.getId()));
      }
    }
    return ends;
  }
}
