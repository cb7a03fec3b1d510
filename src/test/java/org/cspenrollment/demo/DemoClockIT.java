package org.cspenrollment.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.cspenrollment.SignedIn;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.platform.Actor;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.platform.Role;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.platform.time.ClockMoved;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

@SpringBootTest
class DemoClockIT {

  private static final Instant TODAY = Instant.parse("2026-11-22T13:00:00Z");

  @Autowired private JdbcClient database;
  @Autowired private AuditTrail audit;

  private final List<Object> events = new ArrayList<>();
  private final CurrentActor currentActor = new CurrentActor();

  @BeforeEach
  void theDemoWasNeverStarted() {
    database.sql("delete from demo_clock").update();
  }

  @Test
  void showsTheFirstDayAtTheFirstStartAndRunsOnFromThere() {
    clockAt(TODAY);

    assertThat(clockAt(TODAY.plusSeconds(90)).instant())
        .isEqualTo(DemoClock.FIRST_START.plusSeconds(90));
  }

  @Test
  void aRestartDoesNotSetItBack() {
    clockAt(TODAY).moveTo(Instant.parse("2018-12-15T06:00:00Z"));

    assertThat(clockAt(TODAY.plusSeconds(1)).instant())
        .isEqualTo(Instant.parse("2018-12-15T06:00:01Z"));
  }

  @Test
  void showsTheSameInstantInEveryZone() {
    var clock = clockAt(TODAY);
    var seoul = clock.withZone(ZoneId.of("Asia/Seoul"));
    clock.moveTo(Instant.parse("2019-01-01T00:00:00Z"));

    assertThat(seoul.instant()).isEqualTo(Instant.parse("2019-01-01T00:00:00Z"));
    assertThat(seoul.getZone()).isEqualTo(ZoneId.of("Asia/Seoul"));
  }

  @ParameterizedTest(name = "now {0}, advance {1} -> {2}")
  @CsvSource({
    "2018-10-15T00:00:00Z, , 2018-10-15T00:00:00Z",
    ", P30D, 2018-10-17T00:00:00Z",
    ", PT36H, 2018-09-18T12:00:00Z",
    ", P1Y2M, 2019-11-17T00:00:00Z",
  })
  void movesForwardAndTellsEverybody(String now, String advance, Instant then) {
    var answer = controller().move(new ClockMove(now, advance, null));

    assertThat(answer.now()).isEqualTo(then);
    assertThat(events).containsExactly(new ClockMoved(then));
    assertThat(clockAt(TODAY).instant()).isEqualTo(then);
    assertThat(audit.entries("demo", new PageRequest(0, 1)).items().get(0).subject())
        .isEqualTo(then.toString());
  }

  @Test
  void m16_whatFallsDueWhenTheClockMovesIsDoneByTheSystemAndMovingItByThePerson() {
    var administrator = SignedIn.staff("admin1", Role.ADMINISTRATOR);
    var doneBy = new ArrayList<Actor>();
    SecurityContextHolder.getContext().setAuthentication(SignedIn.authentication(administrator));
    try {
      new DemoClockController(
              clockAt(TODAY), null, event -> doneBy.add(currentActor.get()), audit, currentActor)
          .move(new ClockMove(null, "P1D", null));

      assertThat(doneBy).containsExactly(Actor.SYSTEM);
      assertThat(currentActor.get()).isEqualTo(administrator);
    } finally {
      SecurityContextHolder.clearContext();
    }
    assertThat(audit.entries("demo", new PageRequest(0, 1)).items().get(0).actor())
        .isEqualTo("admin1");
  }

  @ParameterizedTest(name = "now {0}, advance {1} -> {2}")
  @CsvSource({
    "2018-09-16T23:59:59Z, , 422",
    "2018-09-17T00:00:00Z, , 422",
    "2100-01-01T00:00:00Z, , 422",
    "tomorrow, , 422",
    "2018-10-15, , 422",
    ", P-1D, 422",
    ", PT0S, 422",
    ", P999999999999D, 422",
    ", P999999999Y, 422",
    ", soon, 422",
    ", , 400",
    "2018-10-15T00:00:00Z, P1D, 400",
  })
  void whatIsNotForwardIsRefusedAndNothingMoves(String now, String advance, int status) {
    assertThatThrownBy(() -> controller().move(new ClockMove(now, advance, null)))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.status().value()).isEqualTo(status));

    assertThat(events).isEmpty();
    assertThat(clockAt(TODAY).instant()).isEqualTo(DemoClock.FIRST_START);
  }

  private DemoClockController controller() {
    return new DemoClockController(clockAt(TODAY), null, events::add, audit, currentActor);
  }

  private DemoClock clockAt(Instant real) {
    return new DemoClock(database, Clock.fixed(real, ZoneOffset.UTC));
  }
}
