package org.cspenrollment.portal.transition;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cspenrollment.kernel.TransitionStep;
import org.cspenrollment.portal.Notice;
import org.cspenrollment.transition.ResellerTransition;
import org.cspenrollment.transition.StepEnds;
import org.cspenrollment.transition.step.StepProgress;
import org.cspenrollment.transition.step.StepState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What of a way is with whom: {@code ${@way}}. */
@Component("way")
class TransitionFormatter {

  /** The steps that end once the office has confirmed what the partner reports. */
  private static final Set<TransitionStep> REPORTED_STEPS =
      EnumSet.of(TransitionStep.ENROLLMENT, TransitionStep.AGREEMENT, TransitionStep.PROVIDER);

  /** {@code true} where the form at this place was refused for this field, otherwise nothing. */
  public @Nullable String wrong(@Nullable Notice notice, String place, String field) {
    boolean wrong =
        notice != null
            && notice.refused()
            && notice.place().equals(place)
            && notice.fields().contains(field);
    return wrong ? "true" : null;
  }

  /** The steps the partner can take now. */
  public List<StepProgress> open(ResellerTransition way) {
    return way.steps().stream()
        .filter(step -> step.isWithPartner() && (way.running() || mayEnd(way, step)))
        .toList();
  }

  /** Whether the profile is still to be brought up to date, which the enrollment says too. */
  public boolean profileOpen(ResellerTransition way) {
    return way.isOpen(TransitionStep.PROFILE);
  }

  /**
   * Whether the partner can end a step by itself now; after its arrival the incentives are left.
   */
  public boolean mayEnd(ResellerTransition way, StepProgress step) {
    return step.isWithPartner()
        && (way.running() || (way.hasArrived() && step.step() == TransitionStep.INCENTIVES))
        && (takenAlone(step) || dispensable(step));
  }

  /**
   * How far a step is, for the partner: open is only what it can do something about; what the
   * office has to do is with the office.
   */
  public String shown(ResellerTransition way, StepProgress step) {
    if (step.state() != StepState.OPEN) {
      return step.state().name();
    }
    if (!step.isWithPartner()) {
      return StepState.REPORTED.name();
    }
    return mayEnd(way, step) || (way.running() && REPORTED_STEPS.contains(step.step()))
        ? StepState.OPEN.name()
        : "CLOSED";
  }

  /** Whether the partner ends a step by saying that it has taken it. */
  public boolean takenAlone(StepProgress step) {
    return StepEnds.isTakenAlone(step.step());
  }

  /** Whether the partner may say why nobody has to take a step. */
  public boolean dispensable(StepProgress step) {
    return StepEnds.isDispensable(step.step());
  }

  /** What of the application's own reasons this is, as the end of a key; nothing for a person's. */
  public @Nullable String ownReason(String why) {
    return switch (why) {
      case StepEnds.NOBODY_MOVED -> "nobody-moved";
      case StepEnds.LEFT_TO_PROVIDER -> "left-to-provider";
      default -> null;
    };
  }

  /** The steps the office confirms now. */
  public List<StepProgress> waiting(ResellerTransition way) {
    return way.steps().stream()
        .filter(
            step ->
                step.state() == StepState.REPORTED
                    || (step.state() == StepState.OPEN && step.actor().equals("OFFICE")))
        .toList();
  }
}
