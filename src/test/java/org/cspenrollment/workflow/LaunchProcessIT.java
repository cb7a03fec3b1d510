package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.context.TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.community.process_test_coverage.spring_test.common.ProcessEngineCoverageProperties;
import org.camunda.community.process_test_coverage.spring_test.platform7.ProcessEngineCoverageConfiguration;
import org.camunda.community.process_test_coverage.spring_test.platform7.ProcessEngineCoverageTestExecutionListener;
import org.cspenrollment.Portfolio;
import org.cspenrollment.TestClock;
import org.cspenrollment.TestDatabase;
import org.cspenrollment.launch.LaunchState;
import org.cspenrollment.launch.Launches;
import org.cspenrollment.platform.PageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestExecutionListeners;

/** Every path of enrollment-launch. */
@SpringBootTest(
    properties = {
      "camunda.bpm.authorization.enabled=false",
      "csp.launch.chunk=2",
      TestDatabase.OF_ITS_OWN + "=launch_process"
    })
@Import({
  TestClock.Configuration.class,
  Portfolio.class,
  CaseStory.class,
  LaunchStory.class,
  ProcessEngineCoverageConfiguration.class,
  LaunchProcessIT.EveryPathOfTheLaunch.class
})
@TestExecutionListeners(
    listeners = ProcessEngineCoverageTestExecutionListener.class,
    mergeMode = MERGE_WITH_DEFAULTS)
class LaunchProcessIT {

  /** The processes of the cases it opens have a test of their own. */
  @TestConfiguration
  static class EveryPathOfTheLaunch {
    @Bean
    @Primary
    ProcessEngineCoverageProperties coverage() {
      return ProcessEngineCoverageProperties.builder()
          .excludeProcessDefinitionKeys(AnnualEnrollment.KEY, RequirementVerification.KEY)
          .assertClassCoverageAtLeast(1.0)
          .build();
    }
  }

  private static final LocalDate TODAY = LocalDate.of(2018, 9, 17);

  @Autowired private LaunchStory story;
  @Autowired private Portfolio portfolio;
  @Autowired private Launches launches;
  @Autowired private TestClock clock;
  @Autowired private ManagementService management;
  @Autowired private HistoryService history;
  @Autowired private RuntimeService runtime;
  @Autowired private ProcessEngineCoverageProperties gate;

  @BeforeEach
  void begin() {
    story.everybodyElseHasLeft();
    clock.set(TODAY.atTime(1, 0).toInstant(ZoneOffset.UTC));
  }

  @Test
  void thisClassFailsUnlessItWalksEveryPath() {
    assertThat(gate.getClassCoverageAssertionConditions()).hasSize(1);
    assertThat(gate.getClassCoverageAssertionConditions().get(0).matches(0.99)).isFalse();
  }

  @Test
  void twoWorkersTakeChunksUntilNothingIsLeft() {
    story.tenants(7, LocalDate.of(2016, 10, 1));
    var launch = story.requested(TODAY);
    assertThat(launch.state()).isEqualTo(LaunchState.PLANNED);
    assertThat(story.openCases()).isZero();

    story.step();
    assertThat(story.of(launch).state()).isEqualTo(LaunchState.RUNNING);
    assertThat(story.of(launch).due()).isEqualTo(7);
    assertThat(story.jobs()).as("two workers wait").hasSize(2);
    story.step();
    assertThat(story.of(launch).opened()).isEqualTo(2);
    story.work();

    assertThat(story.of(launch).state()).isEqualTo(LaunchState.DONE);
    assertThat(story.of(launch).opened()).isEqualTo(7);
    assertThat(story.casesWithoutExactlyOneProcess()).isZero();
  }

  @Test
  void m3WorkForOneIsDoneByOneAndEndsWithoutWaiting() {
    story.tenants(2, LocalDate.of(2016, 10, 1));
    var launch = story.requested(TODAY);
    story.step();
    assertThat(story.jobs()).as("one worker").hasSize(1);
    story.work();

    assertThat(story.of(launch).state()).isEqualTo(LaunchState.DONE);
    assertThat(story.of(launch).opened()).isEqualTo(2);
  }

  @Test
  void m3WorkersEndOneAfterTheOtherSoThatNoneIsInTheWayOfAnother() {
    story.tenants(3, LocalDate.of(2016, 10, 1));
    story.requested(TODAY);
    story.step();
    for (var chunks = sideBySide(); !chunks.isEmpty(); chunks = sideBySide()) {
      management.executeJob(chunks.get(0).getId());
    }

    assertThat(story.openCases()).isEqualTo(3);
    assertThat(story.jobs()).as("two workers that have nothing left").hasSize(2);
    story.work();
  }

  @Test
  void m3WhatIsAskedForAgainIsOpenedByTheLaunchThatRuns() {
    story.tenants(3, LocalDate.of(2016, 10, 1));
    var launch = story.requested(TODAY);
    story.step();
    portfolio.enrolled(LocalDate.of(2016, 10, 15));
    assertThat(story.requested(TODAY).id()).isEqualTo(launch.id());
    story.work();

    assertThat(story.of(launch).state()).isEqualTo(LaunchState.DONE);
    assertThat(story.of(launch).opened()).isEqualTo(4);
    assertThat(story.of(launch).due()).isEqualTo(4);
    assertThat(story.of(launch).already()).isZero();
    assertThat(story.casesWithoutExactlyOneProcess()).isZero();
  }

  @Test
  void theDayBeginsItsOwnLaunch() {
    portfolio.enrolled(LocalDate.of(2016, 10, 15));
    clock.advance(Duration.ofMinutes(5));
    dayBegins();

    var daily = newest();
    assertThat(daily.startedBy()).isEqualTo("system");
    assertThat(daily.asOf()).isEqualTo(TODAY);
    assertThat(daily.opened()).isEqualTo(1);
    assertThat(processes(daily.id().toString())).hasSize(1);
    assertThat(
            management.createJobQuery().processDefinitionKey(EnrollmentLaunch.KEY).timers().list())
        .as("the next day")
        .hasSize(1);
  }

  @Test
  void aDayOnWhichNothingIsDueIsALaunchToo() {
    clock.advance(Duration.ofDays(1));
    dayBegins();

    assertThat(newest().state()).isEqualTo(LaunchState.DONE);
    assertThat(newest().due()).isZero();
    assertThat(newest().asOf()).isEqualTo(TODAY.plusDays(1));
  }

  @Test
  void whileALaunchIsRunningTheDayHasNothingToDo() {
    portfolio.enrolled(LocalDate.of(2016, 10, 15));
    var launch = story.requested(TODAY);
    var known = launches.list(new PageRequest(0, 1)).total();
    dayBegins();

    assertThat(launches.list(new PageRequest(0, 1)).total()).isEqualTo(known);
    assertThat(story.of(launch).opened()).isEqualTo(1);
    assertThat(
            runtime.createProcessInstanceQuery().processDefinitionKey(EnrollmentLaunch.KEY).count())
        .isZero();
  }

  @Test
  void theEngineKeepsNothingOfALaunchButItsNumber() {
    story.tenants(5, LocalDate.of(2016, 10, 1));
    var launch = story.launched(TODAY);

    assertThat(
            history
                .createHistoricVariableInstanceQuery()
                .processInstanceId(processes(launch.id().toString()).get(0).getId())
                .list())
        .isEmpty();
  }

  /** The steps of the launch that may be done at the same moment. */
  private List<Job> sideBySide() {
    return story.jobs().stream().filter(job -> !((JobEntity) job).isExclusive()).toList();
  }

  private void dayBegins() {
    var timer =
        management
            .createJobQuery()
            .processDefinitionKey(EnrollmentLaunch.KEY)
            .timers()
            .singleResult();
    assertThat(timer.getDuedate().toInstant().atZone(ZoneOffset.UTC).getHour()).isEqualTo(1);
    management.executeJob(timer.getId());
    story.work();
  }

  private org.cspenrollment.launch.Launch newest() {
    return launches.list(new PageRequest(0, 1)).items().get(0);
  }

  private List<HistoricProcessInstance> processes(String businessKey) {
    return history
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(businessKey)
        .list();
  }
}
