package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.cspenrollment.Portfolio;
import org.cspenrollment.TestClock;
import org.cspenrollment.TestDatabase;
import org.cspenrollment.audit.Recorded;
import org.cspenrollment.audit.event.LifecycleEvent.CaseOpened;
import org.cspenrollment.launch.LaunchState;
import org.cspenrollment.platform.problem.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Whatever crashes, and however many there are: each case once, and none missing. */
@CaseTest
@Import({LaunchStory.class, LaunchFailureIT.Trouble.class})
@TestPropertySource(
    properties = {TestDatabase.OF_ITS_OWN + "=launch_failures", "csp.launch.chunk=10"})
class LaunchFailureIT {

  private static final LocalDate TODAY = LocalDate.of(2018, 9, 17);

  /** Happens when the opening of a case is recorded. */
  @TestConfiguration
  static class Trouble {

    /** Not an exception of the application: nothing catches it on its way out of the step. */
    static final class Crash extends Error {
      private static final long serialVersionUID = 1L;
    }

    private Consumer<String> happens = subject -> {};

    @Bean
    ApplicationListener<PayloadApplicationEvent<Recorded>> listener() {
      return new Listener(this);
    }

    /** Not by annotation, which would turn every error into an exception. */
    record Listener(Trouble trouble)
        implements ApplicationListener<PayloadApplicationEvent<Recorded>> {
      @Override
      public void onApplicationEvent(PayloadApplicationEvent<Recorded> event) {
        if (event.getPayload().event() instanceof CaseOpened opened) {
          trouble.happens.accept(opened.caseNumber().value());
        }
      }
    }
  }

  @Autowired private LaunchStory story;
  @Autowired private Portfolio portfolio;
  @Autowired private Trouble trouble;
  @Autowired private TestClock clock;
  @Autowired private ManagementService management;
  @Autowired private JdbcClient database;
  @Autowired private Environment environment;

  @BeforeEach
  void begin() {
    story.everybodyElseHasLeft();
    clock.set(TODAY.atTime(1, 0).toInstant(ZoneOffset.UTC));
  }

  @AfterEach
  void nobodyIsInTrouble() {
    trouble.happens = subject -> {};
    story.work();
  }

  /** Its transaction stays open for as long as the database lets it. */
  @Test
  void whatANodeHoldsThatStandsStillIsOpenedOnceItIsFree() throws SQLException {
    story.tenants(25, LocalDate.of(2016, 10, 1));
    var launch = story.requested(TODAY);
    story.step();
    try (var node =
            DriverManager.getConnection(
                environment.getRequiredProperty("spring.datasource.url"), "csp_app", "app");
        var statement = node.createStatement()) {
      node.setAutoCommit(false);
      statement.execute("set local idle_in_transaction_session_timeout = 1000");
      statement.execute(
          "select 1 from launch_case where state = 'PLANNED' order by tenant_id limit 3 for"
              + " update");
      story.work();
    }

    assertThat(story.of(launch).state()).isEqualTo(LaunchState.DONE);
    assertThat(story.of(launch).opened()).isEqualTo(25);
    assertThat(story.openCases()).isEqualTo(25);
  }

  @Test
  void aCaseThatCannotBeOpenedIsMarkedAndStopsNobody() {
    story.tenants(25, LocalDate.of(2016, 10, 1));
    var poor = portfolio.enrolled(LocalDate.of(2016, 10, 5));
    var moved = portfolio.enrolled(LocalDate.of(2016, 10, 6));
    trouble.happens =
        subject -> {
          if (subject.startsWith(poor.tenantId().value())) {
            throw new IllegalStateException("secret detail");
          }
        };
    var launch = story.requested(TODAY);
    story.step();
    database
        .sql("update tenant set enrolled_on = '2016-03-01' where tenant_id = ?")
        .param(moved.tenantId().value())
        .update();
    story.work();

    var ended = story.of(launch);
    assertThat(ended.state()).isEqualTo(LaunchState.DONE_WITH_FAILURES);
    assertThat(ended.due()).isEqualTo(27);
    assertThat(ended.opened()).isEqualTo(25);
    assertThat(ended.failed()).isEqualTo(2);
    assertThat(story.note(launch, moved.tenantId().value())).contains("not one of the basis dates");
    assertThat(story.note(launch, poor.tenantId().value()))
        .doesNotContain("secret")
        .contains("log");
    assertOnceAndNoneMissing(25);

    trouble.happens = subject -> {};
    assertThat(story.launched(TODAY).opened()).as("the next launch tries again").isEqualTo(1);
  }

  @Test
  void m3WhatFailedIsTriedAgainWithinSecondsFirst() {
    story.tenants(1, LocalDate.of(2016, 10, 1));
    var launch = story.requested(TODAY);
    story.step();
    trouble.happens =
        subject -> {
          throw new Trouble.Crash();
        };
    var before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    assertThatThrownBy(story::step).hasRootCauseInstanceOf(Trouble.Crash.class);

    var again = (JobEntity) story.jobs().get(0);
    assertThat(Duration.between(before, again.getDuedate().toInstant()))
        .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(30));
    assertThat(again.getRetries()).isEqualTo(11);

    trouble.happens = subject -> {};
    story.work();
    assertThat(story.of(launch).state()).isEqualTo(LaunchState.DONE);
  }

  @Test
  void whoLeavesWhileTheLaunchRunsIsPassedOver() {
    var tenant = portfolio.enrolled(LocalDate.of(2016, 10, 5));
    var launch = story.requested(TODAY);
    story.step();
    database
        .sql("update tenant set status = 'REVOKED' where tenant_id = ?")
        .param(tenant.tenantId().value())
        .update();
    story.work();

    assertThat(story.of(launch).passedOver()).isEqualTo(1);
    assertThat(story.of(launch).due()).isZero();
    assertThat(story.openCases()).isZero();
  }

  @Test
  void whatAManagerOpensMeanwhileIsOpenAlready() {
    var tenant = portfolio.enrolled(LocalDate.of(2016, 10, 5));
    var launch = story.requested(TODAY);
    story.step();
    story.openByHand(tenant.tenantId().value());
    story.work();

    assertThat(story.of(launch).opened()).isZero();
    assertThat(story.of(launch).already()).isEqualTo(1);
    assertOnceAndNoneMissing(1);
  }

  @Test
  void aWorkerThatCrashesInTheMiddleOfAChunkIsFollowedByOneThatGoesOn() {
    story.tenants(50, LocalDate.of(2016, 10, 1));
    var launch = story.requested(TODAY);
    story.step();
    var opened = new AtomicInteger();
    trouble.happens =
        subject -> {
          if (opened.incrementAndGet() == 27) {
            throw new Trouble.Crash();
          }
        };

    assertThatThrownBy(story::work).hasStackTraceContaining("Crash");
    assertThat(story.of(launch).opened()).as("whole chunks only").isEqualTo(20);
    assertThat(story.openCases()).isEqualTo(20);
    assertThat(story.casesWithoutExactlyOneProcess()).isZero();
    story.work();

    assertThat(story.of(launch).state()).isEqualTo(LaunchState.DONE);
    assertOnceAndNoneMissing(50);
  }

  @Test
  void aPlanThatCrashesIsMadeOnce() {
    story.tenants(30, LocalDate.of(2016, 10, 1));
    var launch = story.requested(TODAY);
    var plan = story.jobs().get(0).getId();
    story.dyingBeforeTheCommit(() -> management.executeJob(plan));
    assertThat(story.of(launch).state()).isEqualTo(LaunchState.PLANNED);
    assertThat(story.of(launch).due()).isZero();

    management.executeJob(plan);
    assertThat(story.of(launch).due()).isEqualTo(30);
    story.work();
    assertOnceAndNoneMissing(30);
  }

  @Test
  void twoThatAskAtTheSameMomentGetTheSameLaunch() {
    story.tenants(20, LocalDate.of(2016, 10, 1));

    var both =
        LaunchStory.atOnce(() -> story.requested(TODAY).id(), () -> story.requested(TODAY).id());

    assertThat(new HashSet<>(both)).hasSize(1);
    story.work();
    assertThat(story.of(both.get(0)).opened()).isEqualTo(20);
    assertOnceAndNoneMissing(20);
  }

  @Test
  void twoWorkersAtTheSameMomentShareTheWork() {
    story.tenants(100, LocalDate.of(2016, 10, 1));
    var launch = story.requested(TODAY);
    story.step();
    var chunks = story.twoWorkers();

    assertThat(chunks).allMatch(count -> count > 1);
    assertThat(story.of(launch).state()).isEqualTo(LaunchState.DONE);
    assertThat(story.of(launch).opened()).isEqualTo(100);
    assertOnceAndNoneMissing(100);
  }

  @Test
  void theSameJobDoneByTwoOpensNothingTwice() {
    story.tenants(10, LocalDate.of(2016, 10, 1));
    var launch = story.requested(TODAY);
    story.step();
    var job = story.jobs().get(0);

    LaunchStory.atOnce(() -> story.isDone(job), () -> story.isDone(job));
    story.work();

    assertThat(story.of(launch).opened()).isEqualTo(10);
    assertOnceAndNoneMissing(10);
  }

  @Test
  void aLaunchOfAnotherDayWaitsUntilTheFirstHasEnded() {
    portfolio.enrolled(LocalDate.of(2016, 10, 5));
    var launch = story.requested(TODAY);

    assertThatThrownBy(() -> story.requested(TODAY.minusDays(1)))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> {
              assertThat(refused.type()).isEqualTo("launch-running");
              assertThat(refused.getMessage()).contains(launch.id().toString());
            });
    assertThat(story.dryRun(TODAY.minusDays(1)).state()).isEqualTo(LaunchState.DONE);
  }

  @Test
  void aLaunchThatNeverEndedHoldsUpTheNextOneForADayOnly() {
    story.tenants(15, LocalDate.of(2016, 10, 10));
    var stuck = story.requested(TODAY);
    story.step();
    story.step();
    story.forgetJobs();
    clock.advance(Duration.ofHours(25));

    var next = story.launched(TODAY.plusDays(1));

    assertThat(story.of(stuck).state()).isEqualTo(LaunchState.DONE_WITH_FAILURES);
    assertThat(story.of(stuck).opened()).isEqualTo(10);
    assertThat(story.of(stuck).failed()).isEqualTo(5);
    assertThat(next.opened()).isEqualTo(5);
    assertThat(next.already()).isEqualTo(10);
    assertOnceAndNoneMissing(15);
  }

  private void assertOnceAndNoneMissing(int cases) {
    assertThat(story.openCases()).isEqualTo(cases);
    assertThat(story.casesWithoutExactlyOneProcess()).isZero();
    assertThat(story.processesWithoutACase()).isZero();
  }
}
