package org.cspenrollment.workflow.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cspenrollment.Portfolio;
import org.cspenrollment.SignedIn;
import org.cspenrollment.TestClock;
import org.cspenrollment.TestDatabase;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.launch.Launch;
import org.cspenrollment.launch.LaunchState;
import org.cspenrollment.launch.Launches;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.platform.Role;
import org.cspenrollment.platform.time.ClockMoved;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What happens when the demo's clock is moved. */
@SpringBootTest
@Import({TestClock.Configuration.class, Portfolio.class})
@TestPropertySource(properties = {TestDatabase.OF_ITS_OWN + "=engine_clock", "csp.launch.chunk=2"})
class EngineClockIT {

  @Autowired private TestClock clock;
  @Autowired private ManagementService management;
  @Autowired private ProcessEngine engine;
  @Autowired private Portfolio portfolio;
  @Autowired private Launches launches;
  @Autowired private Enrollments enrollments;
  @Autowired private JdbcClient database;

  private EngineClock engineClock;

  /** The models were deployed in real time; in the demo the clock is set before. */
  @BeforeEach
  void theDemoHasStarted() {
    database.sql("update tenant set status = 'LEFT'").update();
    clock.set(TestClock.START);
    engineClock = new EngineClock(clock, new DueJobs(management), engine);
    database
        .sql("update act_ru_job set duedate_ = ? where type_ = 'timer' and handler_type_ = ?")
        .params(java.sql.Timestamp.from(clock.instant()), "timer-start-event")
        .update();
  }

  @AfterEach
  void theEngineIsInRealTimeAgain() {
    ClockUtil.reset();
  }

  @Test
  void theLaunchOfTheDayRunsToItsEndBeforeTheMoveIsOver() {
    for (int i = 0; i < 9; i++) {
      portfolio.enrolled(LocalDate.of(2016, 12, 20));
    }
    SignedIn.as(SignedIn.staff("admin1", Role.ADMINISTRATOR), () -> moveTo("2018-10-01T12:00:00Z"));

    var launch =
        launches().stream()
            .filter(one -> one.asOf().equals(LocalDate.of(2018, 10, 1)))
            .findFirst()
            .orElseThrow();
    assertThat(launch.state()).isEqualTo(LaunchState.DONE);
    assertThat(launch.opened()).isEqualTo(9);
    assertThat(Set.copyOf(actors()))
        .as("who moves the clock does not open cases")
        .containsExactly("system");
  }

  @Test
  void aMoveOverManyDaysIsOneLaunchAndTheNextIsTomorrow() {
    var tenant = portfolio.enrolled(LocalDate.of(2016, 5, 20));
    int before = launches().size();
    moveTo("2019-03-01T12:00:00Z");

    assertThat(launches()).hasSize(before + 1);
    assertThat(enrollments.require(new CaseNumber(tenant.tenantId() + "-2019")).basisDate())
        .isEqualTo("2019-05-20");
    assertThat(
            management
                .createJobQuery()
                .processDefinitionKey("enrollment-launch")
                .timers()
                .singleResult()
                .getDuedate())
        .isEqualTo(Instant.parse("2019-03-02T01:00:00Z"));
    moveTo("2019-03-02T00:59:00Z");
    assertThat(launches()).hasSize(before + 1);
    moveTo("2019-03-02T01:00:30Z");
    assertThat(launches()).hasSize(before + 2);
  }

  private void moveTo(String moment) {
    clock.set(Instant.parse(moment));
    engineClock.on(new ClockMoved(clock.instant()));
  }

  private List<Launch> launches() {
    return launches.list(new PageRequest(0, 200)).items();
  }

  private List<String> actors() {
    return database
        .sql("select actor from audit_entry where action in ('CASE_OPENED', 'LAUNCH_ENDED')")
        .query(String.class)
        .list();
  }
}
