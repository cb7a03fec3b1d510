package org.cspenrollment.portal.transition;

import java.util.List;
import org.cspenrollment.kernel.TransitionStep;
import org.cspenrollment.portal.Notice;
import org.cspenrollment.transition.ResellerTransition;
import org.cspenrollment.transition.step.StepProgress;
import org.cspenrollment.transition.step.StepState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What of a way is with whom: {@code ${@way}}. */
@Component("way")
class TransitionFormatter {

  /** {@code true} where the form at this place was refused for this field, otherwise nothing. */
  public @Nullable String wrong(@Nullable Notice notice, String place, String field) {
    boolean wrong =
        notice != null
            && notice.refused()
            && notice.place().equals(place)
            && notice.fields().contains(field);
    return wrong ? "true" : null;
  }

  /** The steps the partner can take now; the profile is confirmed with the enrollment. */
  public List<StepProgress> open(ResellerTransition way) {
    return way.steps().stream()
        .filter(step -> step.state() == StepState.OPEN)
        .filter(step -> step.actor().equals("PARTNER") && step.step() != TransitionStep.PROFILE)
        .toList();
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
