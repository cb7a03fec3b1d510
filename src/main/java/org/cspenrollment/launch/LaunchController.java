package org.cspenrollment.launch;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cspenrollment.platform.Page;
import org.cspenrollment.platform.problem.ProblemException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Opening all cases that are due, and seeing how far it is. */
@RestController
class LaunchController {

  private static final int MOST_LISTED = 200;

  /** What to launch: absent is today, and for real. */
  record Wanted(LocalDate asOf, Boolean dryRun) {}

  /** A case that could not be opened, and why. */
  record Failure(String tenantId, LocalDate basisDate, String problem) {}

  /** A basis date that gets no case, and why. */
  record PassedOver(String tenantId, LocalDate basisDate, String why) {}

  /** A case a dry run would open. */
  record WouldOpen(String tenantId, LocalDate basisDate) {}

  /** How many windows begin on a day. */
  record Day(LocalDate day, int due) {}

  /**
   * A launch, its counts and what is worth looking at.
   *
   * @param failures the first 200
   * @param passedOverCases the first 200
   * @param wouldOpen of a dry run: the first 200
   * @param nextDays of a dry run: the days after its own
   */
  record View(
      UUID id,
      LocalDate asOf,
      boolean dryRun,
      LaunchState state,
      int due,
      int opened,
      int already,
      int failed,
      int passedOver,
      Instant startedAt,
      Instant endedAt,
      String startedBy,
      List<Failure> failures,
      List<PassedOver> passedOverCases,
      List<WouldOpen> wouldOpen,
      List<Day> nextDays) {}

  private final Launches launches;

  LaunchController(Launches launches) {
    this.launches = launches;
  }

  @PostMapping("/api/v1/enrollments/launch")
  @ResponseStatus(org.springframework.http.HttpStatus.ACCEPTED)
  ResponseEntity<View> launch(@RequestBody(required = false) Wanted wanted) {
    var launch =
        launches.request(
            Optional.ofNullable(wanted).map(Wanted::asOf),
            Optional.ofNullable(wanted).map(Wanted::dryRun).orElse(false));
    return ResponseEntity.accepted()
        .location(URI.create("/api/v1/launches/" + launch.id()))
        .body(view(launch));
  }

  @GetMapping("/api/v1/launches/{launchId}")
  View get(@PathVariable String launchId) {
    return view(launches.find(id(launchId)));
  }

  @GetMapping("/api/v1/launches")
  Page<Launch> list(
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "" + Page.Request.DEFAULT_SIZE) int size) {
    return launches.list(new Page.Request(page, size));
  }

  private View view(Launch launch) {
    return new View(
        launch.id(),
        launch.asOf(),
        launch.dryRun(),
        launch.state(),
        launch.due(),
        launch.opened(),
        launch.already(),
        launch.failed(),
        launch.passedOver(),
        launch.startedAt(),
        launch.endedAt(),
        launch.startedBy(),
        listed(launch, launch.failed(), DueCase.State.FAILED).stream()
            .map(one -> new Failure(one.tenantId(), one.basisDate(), one.note()))
            .toList(),
        listed(launch, launch.passedOver(), DueCase.State.PASSED_OVER).stream()
            .map(one -> new PassedOver(one.tenantId(), one.basisDate(), one.note()))
            .toList(),
        listed(launch, launch.dryRun() ? launch.due() : 0, DueCase.State.PLANNED).stream()
            .map(one -> new WouldOpen(one.tenantId(), one.basisDate()))
            .toList(),
        launch.dryRun()
            ? launches.ahead(launch.id()).entrySet().stream()
                .map(day -> new Day(day.getKey(), day.getValue()))
                .toList()
            : List.of());
  }

  /** Asks only where there is something. */
  private List<DueCase> listed(Launch launch, int count, DueCase.State state) {
    return count == 0 ? List.of() : launches.cases(launch.id(), state, MOST_LISTED);
  }

  /** Anything that is no id of ours is answered like an id that does not exist. */
  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw ProblemException.notFound();
    }
  }
}
