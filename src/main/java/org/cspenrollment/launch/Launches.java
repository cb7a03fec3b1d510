package org.cspenrollment.launch;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.LaunchEvent.LaunchEnded;
import org.cspenrollment.audit.event.LaunchEvent.LaunchRequested;
import org.cspenrollment.platform.Actor;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.Page;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.platform.input.DaySpan;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.platform.problem.Typed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Launches: asked for by a manager or begun by the day. One opens at a time; dry runs do not count.
 */
@Service
public class Launches {

  private final LaunchStore store;
  private final LaunchReads reads;
  private final LaunchCaseStore cases;
  private final LaunchSettings settings;
  private final LaunchWorkflow workflow;
  private final AuditTrail audit;
  private final CurrentActor currentActor;
  private final Clock clock;

  Launches(
      LaunchStore store,
      LaunchReads reads,
      LaunchCaseStore cases,
      LaunchSettings settings,
      LaunchWorkflow workflow,
      AuditTrail audit,
      CurrentActor currentActor,
      Clock clock) {
    this.store = store;
    this.reads = reads;
    this.cases = cases;
    this.settings = settings;
    this.workflow = workflow;
    this.audit = audit;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  /**
   * Begins a launch, whose work goes on after this transaction.
   *
   * @param asOf the day whose open windows count; absent: today. Later than today only as a dry run
   *     (422 otherwise)
   * @return the launch; while one of the same day is running, that one, which looks once more for
   *     what is due before it ends. One of another day is 409
   */
  @Transactional
  public Launch request(Optional<LocalDate> asOf, boolean dryRun) {
    var day = asOf.orElseGet(this::today);
    check(day, dryRun);
    var who = currentActor.get().username();
    var begun = begin(day, dryRun, who.value());
    if (begun.isEmpty()) {
      var running = store.askAgain(day);
      if (running.isPresent()) {
        audit.record(new LaunchRequested(running.get(), day, false));
        return find(running.get());
      }
      begun = begin(day, dryRun, who.value()); // unless another day's, the other one has just ended
    }
    var id = begun.orElseThrow(this::anotherIsRunning);
    audit.record(new LaunchRequested(id, day, dryRun));
    workflow.start(id);
    return find(id);
  }

  /** Begins the launch of today; none if another one is running. */
  @Transactional
  public Optional<UUID> beginDaily() {
    return begin(today(), false, Actor.SYSTEM.username().value());
  }

  /** The launch of this id; 404 if there is none. */
  @Transactional(readOnly = true)
  public Launch find(UUID id) {
    return reads.find(id).orElseThrow(ProblemException::notFound);
  }

  /** One page of all launches, newest first. */
  @Transactional(readOnly = true)
  public Page<Launch> list(PageRequest request) {
    return reads.list(request);
  }

  /**
   * Ends a launch whose work is done, unless it was asked for again meanwhile: partners may have
   * been imported since it looked.
   *
   * @return whether it has to look again for what is due
   */
  @Transactional
  public boolean finish(UUID id) {
    if (store.looksAgain(id)) {
      return true;
    }
    end(id);
    return false;
  }

  private void end(UUID id) {
    store.end(id, clock.instant());
    var ended = find(id);
    audit.record(new LaunchEnded(id, ended.state().name(), ended.opened(), ended.failed()));
  }

  /** The first of the cases of a launch that are in this state, by tenant. */
  List<DueCase> cases(UUID launch, DueCaseState state, int most) {
    return cases.inState(launch, state, most);
  }

  /** How many windows begin on each of the days after that of a dry run. */
  Map<LocalDate, Integer> ahead(UUID launch) {
    return reads.ahead(launch);
  }

  private Optional<UUID> begin(LocalDate asOf, boolean dryRun, String who) {
    reads.running().filter(this::isGivenUp).ifPresent(old -> end(old.id()));
    var id = UUID.randomUUID();
    return store.add(id, asOf, dryRun, who, clock.instant()) ? Optional.of(id) : Optional.empty();
  }

  private boolean isGivenUp(Launch launch) {
    return launch.startedAt().plus(settings.givenUpAfter()).isBefore(clock.instant());
  }

  private ProblemException anotherIsRunning() {
    return ProblemException.conflict(
        "launch-running",
        "A launch is running",
        "A launch of another day is running"
            + reads.running().map(other -> ": " + other.id()).orElse("")
            + ". Wait until it has ended, and try again.");
  }

  private void check(LocalDate asOf, boolean dryRun) {
    Typed.within(DaySpan.LAUNCH, "asOf", asOf);
    if (asOf.isAfter(today()) && !dryRun) {
      throw ProblemException.invalidField(
          "asOf", "Cases are not opened before their day. Ask for a dry run to look ahead.");
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
