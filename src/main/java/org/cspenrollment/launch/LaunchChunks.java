package org.cspenrollment.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cspenrollment.platform.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Opens the cases of a launch chunk by chunk. A chunk is one transaction: its cases, their
 * processes and the cursor change together. Whoever repeats one after a crash finds only what is
 * left.
 */
@Service
public class LaunchChunks {

  private static final Logger LOG = LoggerFactory.getLogger(LaunchChunks.class);
  private static final String UNEXPECTED =
      "The case could not be opened because of an unexpected error; the log of the application says"
          + " more.";

  private static final int LONGEST_NOTE = 500;

  private final LaunchCaseStore cases;
  private final OpeningDueCases opening;
  private final LaunchWorkflow workflow;
  private final LaunchSettings settings;
  private final ChunkTimes times;

  LaunchChunks(
      LaunchCaseStore cases,
      OpeningDueCases opening,
      LaunchWorkflow workflow,
      LaunchSettings settings,
      ChunkTimes times) {
    this.cases = cases;
    this.opening = opening;
    this.workflow = workflow;
    this.settings = settings;
    this.times = times;
  }

  /**
   * Opens the next chunk. If a case of it fails, nothing of it is kept, and its cases are opened
   * one by one; the one that fails again is marked and holds up nobody.
   *
   * @return whether there may be more to open; what another worker holds is left to it
   */
  public boolean openNext(UUID launch) {
    var taken = new ArrayList<DueCase>();
    try {
      times.of(
          () ->
              workflow.apart(
                  () -> {
                    taken.addAll(cases.take(launch, settings.chunk()));
                    return open(launch, taken);
                  }));
    } catch (RuntimeException failed) {
      if (taken.isEmpty()) {
        throw failed;
      }
      LOG.warn("A chunk of the launch {} failed; its cases are opened one by one", launch, failed);
      taken.forEach(due -> openAlone(launch, due));
    }
    return taken.size() == settings.chunk();
  }

  private void openAlone(UUID launch, DueCase due) {
    try {
      workflow.apart(() -> open(launch, cases.take(launch, due).map(List::of).orElse(List.of())));
    } catch (RuntimeException failed) {
      LOG.warn(
          "The case of {} for {} could not be opened",
          due.tenantId().value(),
          due.basisDate(),
          failed);
      workflow.apart(
          () -> {
            cases.record(launch, List.of(due.failed(problem(failed))));
            return true;
          });
    }
  }

  private boolean open(UUID launch, List<DueCase> taken) {
    if (!taken.isEmpty()) {
      cases.record(launch, opening.open(taken));
    }
    return true;
  }

  private static String problem(RuntimeException failed) {
    var sentence =
        failed instanceof ProblemException
            ? Objects.requireNonNullElse(failed.getMessage(), UNEXPECTED)
            : UNEXPECTED;
    return sentence.length() <= LONGEST_NOTE ? sentence : sentence.substring(0, LONGEST_NOTE);
  }
}
