package org.cspenrollment.transition.step;

import java.time.Clock;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.TransitionEvent.TransitionStepConfirmed;
import org.cspenrollment.audit.event.TransitionEvent.TransitionStepReturned;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.TransitionStep;
import org.cspenrollment.platform.CurrentActor;
import org.springframework.stereotype.Component;

/** Moves the steps of a transition on: their turn comes, they are over, or they are given back. */
@Component
public class StepProgression {

  private final StepStore store;
  private final StepDates dates;
  private final AuditTrail audit;
  private final CurrentActor currentActor;
  private final Clock clock;

  StepProgression(
      StepStore store, StepDates dates, AuditTrail audit, CurrentActor currentActor, Clock clock) {
    this.store = store;
    this.dates = dates;
    this.audit = audit;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  /** Whether the turn of a step has come and it is not over. */
  public boolean isOpen(CaseNumber caseNumber, TransitionStep step) {
    return store
        .find(caseNumber, step)
        .filter(found -> found.state() == StepState.OPEN)
        .isPresent();
  }

  /** The turn of these steps has come, of those the case has. */
  public void open(CaseNumber caseNumber, TransitionStep... opened) {
    for (var step : opened) {
      store
          .find(caseNumber, step)
          .ifPresent(
              found -> store.open(caseNumber, step, clock.instant(), dates.due(caseNumber, found)));
    }
  }

  /** These steps are over, by whoever acts now. */
  public void over(CaseNumber caseNumber, TransitionStep... steps) {
    for (var step : steps) {
      store.done(caseNumber, step, clock.instant(), currentActor.get().username());
    }
  }

  /** These steps are over where they are not yet, because nobody has to take them. */
  public void notNeeded(CaseNumber caseNumber, String why, TransitionStep... steps) {
    for (var step : steps) {
      store.notNeeded(caseNumber, step, why, clock.instant(), currentActor.get().username());
    }
  }

  /** A person of the office confirms this step, which is put on record. */
  public void confirm(CaseNumber caseNumber, TransitionStep step) {
    over(caseNumber, step);
    audit.record(new TransitionStepConfirmed(caseNumber, step));
  }

  /** The turn of a step is over without its being done. */
  public void shut(CaseNumber caseNumber, TransitionStep step) {
    store.shut(caseNumber, step);
  }

  /**
   * A step is with the partner again, with its whole period, which is put on record; why is for the
   * partner to read.
   */
  public void giveBack(CaseNumber caseNumber, TransitionStep step, String why) {
    store
        .find(caseNumber, step)
        .ifPresent(found -> store.giveBack(caseNumber, step, why, dates.due(caseNumber, found)));
    audit.record(new TransitionStepReturned(caseNumber, step));
  }
}
