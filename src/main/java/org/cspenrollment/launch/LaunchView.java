package org.cspenrollment.launch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cspenrollment.kernel.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A launch, its counts and what is worth looking at.
 *
 * @param endedAt missing while it runs
 * @param failures the first 200
 * @param passedOverCases the first 200
 * @param wouldOpen of a dry run: the first 200
 * @param nextDays of a dry run: the days after its own
 */
record LaunchView(
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
    @Nullable Instant endedAt,
    String startedBy,
    List<Failure> failures,
    List<PassedOver> passedOverCases,
    List<WouldOpen> wouldOpen,
    List<Day> nextDays) {

  /** A case that could not be opened, and why. */
  record Failure(TenantId tenantId, LocalDate basisDate, @Nullable String problem) {}

  /** A basis date that gets no case, and why. */
  record PassedOver(
      TenantId tenantId,
      LocalDate basisDate,
      org.cspenrollment.launch.@Nullable PassedOver reason,
      @Nullable String why) {}

  /** A case a dry run would open. */
  record WouldOpen(TenantId tenantId, LocalDate basisDate) {}

  /** How many windows begin on a day. */
  record Day(LocalDate day, int due) {}

  /** Puts a launch and its cases together. */
  static LaunchView of(
      Launch launch,
      List<DueCase> failures,
      List<DueCase> passedOver,
      List<DueCase> wouldOpen,
      Map<LocalDate, Integer> ahead) {
    return new LaunchView(
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
        failures.stream()
            .map(one -> new Failure(one.tenantId(), one.basisDate(), one.note()))
            .toList(),
        passedOver.stream()
            .map(one -> new PassedOver(one.tenantId(), one.basisDate(), one.reason(), one.note()))
            .toList(),
        wouldOpen.stream().map(one -> new WouldOpen(one.tenantId(), one.basisDate())).toList(),
        ahead.entrySet().stream().map(day -> new Day(day.getKey(), day.getValue())).toList());
  }
}
