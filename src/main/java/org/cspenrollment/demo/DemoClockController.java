package org.cspenrollment.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.DemoEvent.DemoClockMoved;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.database.pool.LongWork;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.platform.time.ClockMoved;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What day it is in the demo, and letting time pass; for administrators. */
@RestController
@LongWork
@RequestMapping("/api/v1/demo/clock")
@Profile("demo")
class DemoClockController {

  /**
   * What the clock shows.
   *
   * @param acts how many things people did while it was moved; absent where they did nothing of
   *     themselves
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Now(Instant now, @Nullable Integer acts) {}

  private static final int MOST_DAYS = 400;

  private final DemoClock clock;
  private final DemoLife life;
  private final ApplicationEventPublisher events;
  private final AuditTrail audit;
  private final CurrentActor currentActor;

  DemoClockController(
      DemoClock clock,
      DemoLife life,
      ApplicationEventPublisher events,
      AuditTrail audit,
      CurrentActor currentActor) {
    this.clock = clock;
    this.life = life;
    this.events = events;
    this.audit = audit;
    this.currentActor = currentActor;
  }

  @GetMapping
  Now now() {
    return new Now(clock.instant(), null);
  }

  @PostMapping
  Now move(@RequestBody ClockMove move) {
    var before = clock.instant();
    var target = move.target(before);
    if (!Boolean.TRUE.equals(move.people())) {
      moveTo(target, before);
      return now();
    }
    clock.requirePossible(target);
    if (Duration.between(before, target).compareTo(Duration.ofDays(MOST_DAYS)) > 0) {
      throw ProblemException.invalidField(
          move.now() == null ? "advance" : "now",
          "With people, the clock moves by %d days at most.".formatted(MOST_DAYS));
    }
    int acts = live(before, target);
    return new Now(clock.instant(), acts);
  }

  /** Day by day; the last one may be shorter. */
  private int live(Instant before, Instant target) {
    int acts = 0;
    for (var day = before.plus(1, ChronoUnit.DAYS);
        day.isBefore(target);
        day = day.plus(1, ChronoUnit.DAYS)) {
      moveTo(day, clock.instant());
      acts += life.day();
    }
    moveTo(target, clock.instant());
    return acts + life.day();
  }

  /** Somebody moves the clock; what falls due by that, nobody does. */
  private void moveTo(Instant then, Instant from) {
    clock.moveTo(then);
    audit.record(new DemoClockMoved(from, clock.instant()));
    currentActor.asSystem(() -> events.publishEvent(new ClockMoved(clock.instant())));
  }
}
