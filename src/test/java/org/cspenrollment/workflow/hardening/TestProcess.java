package org.cspenrollment.workflow.hardening;

import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.cspenrollment.SentStatements;
import org.cspenrollment.platform.problem.ProblemException;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A small process with a task whose next step refuses, and a bean nobody may touch. */
@TestConfiguration(proxyBeanMethods = false)
@Import(SentStatements.Listener.class)
class TestProcess {

  static final String KEY = "consequence-ladder";

  /** The business key: a task of the office belongs to a case. */
  private static final String CASE = "KR-10001-2018";

  static final String SENTENCE = "The plan ends before the basis date. Ask for another document.";

  /** Not a delegate, so no expression may reach it. */
  static class Marker {
    final AtomicInteger touched = new AtomicInteger();

    public String touch() {
      touched.incrementAndGet();
      return "x";
    }

    public String getTouch() {
      return touch();
    }
  }

  @Bean
  Marker marker() {
    return new Marker();
  }

  @Bean
  JavaDelegate refusingStep() {
    return new RefusingStep();
  }

  private static class RefusingStep implements JavaDelegate {
    @Override
    public void execute(org.camunda.bpm.engine.delegate.DelegateExecution execution) {
      if (!"MET".equals(execution.getVariable("verdict"))) {
        throw ProblemException.conflict("plan-too-short", "Not now", SENTENCE);
      }
    }
  }

  /** One running case. */
  static final class Running {
    private final RepositoryService repository;
    private final TaskService tasks;
    private final String deployment;
    private final String instance;

    Running(
        RepositoryService repository, RuntimeService runtime, TaskService tasks, String taskKey) {
      this.repository = repository;
      this.tasks = tasks;
      var model =
          Bpmn.createExecutableProcess(KEY)
              .camundaHistoryTimeToLiveString("P30D")
              .startEvent()
              .userTask(taskKey)
              .camundaCandidateGroups("reviewer")
              .serviceTask("step")
              .camundaDelegateExpression("${refusingStep}")
              .endEvent()
              .done();
      deployment = repository.createDeployment().addModelInstance("t.bpmn", model).deploy().getId();
      instance = runtime.startProcessInstanceByKey(KEY, CASE).getId();
    }

    String task() {
      return tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
    }

    boolean isOpen() {
      return tasks.createTaskQuery().processInstanceId(instance).count() == 1;
    }

    void remove() {
      repository.deleteDeployment(deployment, true);
    }
  }
}
