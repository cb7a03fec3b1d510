package org.cspenrollment.evidence.retention;

import java.time.Duration;
import java.util.List;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.platform.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Proposes to erase what has been kept for its time. A person decides; a rejection stands. */
@Component
public class ErasureSweep implements SchedulingConfigurer {

  private static final Logger log = LoggerFactory.getLogger(ErasureSweep.class);

  /** How many cases are looked at together. */
  private static final int TOGETHER = 200;

  private static final Duration FIRST = Duration.ofMinutes(5);
  private static final String REASON = "The time it is kept for is over.";

  private final Enrollments enrollments;
  private final RetentionService keeping;
  private final Erasures erasures;
  private final ErasureStore store;
  private final RetentionSettings settings;

  ErasureSweep(
      Enrollments enrollments,
      RetentionService keeping,
      Erasures erasures,
      ErasureStore store,
      RetentionSettings settings) {
    this.enrollments = enrollments;
    this.keeping = keeping;
    this.erasures = erasures;
    this.store = store;
    this.settings = settings;
  }

  @Override
  public void configureTasks(ScheduledTaskRegistrar rounds) {
    rounds.addFixedDelayTask(new FixedDelayTask(this::run, settings.every(), FIRST));
  }

  /** One round: every case, some of them together with two statements. */
  public void run() {
    run(TOGETHER);
  }

  void run(int together) {
    var today = enrollments.today();
    var last = ErasureStore.Candidate.NONE;
    List<ErasureStore.Candidate> some;
    do {
      some = store.candidates(today.minusYears(1), last, together);
      keeping.over(some, today).forEach(this::propose);
      last = some.isEmpty() ? last : some.get(some.size() - 1);
    } while (some.size() == together);
  }

  private void propose(CaseNumber caseNumber) {
    try {
      erasures.propose(caseNumber, Erasure.Ground.RETENTION, REASON, List.of());
    } catch (ProblemException refused) {
      log.info("No erasure is proposed for case {}: {}", caseNumber.value(), refused.type());
    }
  }
}
