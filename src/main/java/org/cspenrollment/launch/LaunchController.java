package org.cspenrollment.launch;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cspenrollment.platform.Page;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.platform.database.pool.LongWork;
import org.cspenrollment.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
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
  record Wanted(@Nullable LocalDate asOf, @Nullable Boolean dryRun) {}

  private final Launches launches;
  private final PassedOverStore passedOver;

  LaunchController(Launches launches, PassedOverStore passedOver) {
    this.launches = launches;
    this.passedOver = passedOver;
  }

  @LongWork
  @PostMapping("/api/v1/enrollments/launch")
  @ResponseStatus(HttpStatus.ACCEPTED)
  ResponseEntity<LaunchView> launch(@RequestBody(required = false) @Nullable Wanted wanted) {
    var launch =
        launches.request(
            Optional.ofNullable(wanted).map(Wanted::asOf),
            Optional.ofNullable(wanted).map(Wanted::dryRun).orElse(false));
    return ResponseEntity.accepted()
        .location(URI.create("/api/v1/launches/" + launch.id()))
        .body(view(launch));
  }

  @GetMapping("/api/v1/launches/{launchId}")
  @Transactional(readOnly = true)
  LaunchView get(@PathVariable String launchId) {
    return view(launches.find(id(launchId)));
  }

  @GetMapping("/api/v1/launches")
  Page<Launch> list(
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "" + PageRequest.DEFAULT_SIZE) int size) {
    return launches.list(new PageRequest(page, size));
  }

  /** The windows that launches have passed over and that have no case to this day, with reasons. */
  @GetMapping("/api/v1/launches/passed-over")
  @Transactional(readOnly = true)
  Page<WaitingWindow> passedOver(
      @RequestParam(required = false) @Nullable PassedOver reason,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "" + PageRequest.DEFAULT_SIZE) int size) {
    return passedOver.list(Optional.ofNullable(reason), new PageRequest(page, size));
  }

  private LaunchView view(Launch launch) {
    return LaunchView.of(
        launch,
        listed(launch, launch.failed(), DueCaseState.FAILED),
        listed(launch, launch.passedOver(), DueCaseState.PASSED_OVER),
        listed(launch, launch.dryRun() ? launch.due() : 0, DueCaseState.PLANNED),
        launch.dryRun() ? launches.ahead(launch.id()) : Map.of());
  }

  /** Asks only where there is something. */
  private List<DueCase> listed(Launch launch, int count, DueCaseState state) {
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
