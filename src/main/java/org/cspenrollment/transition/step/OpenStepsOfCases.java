package org.cspenrollment.transition.step;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.cspenrollment.enrollment.NextActor;
import org.cspenrollment.enrollment.OpenStep;
import org.cspenrollment.enrollment.OpenWork;
import org.cspenrollment.enrollment.OpenWorkSource;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.kernel.CaseNumber;
import org.springframework.stereotype.Component;

/** The steps of many transitions that wait for somebody. */
@Component
class OpenStepsOfCases implements OpenWorkSource {

  private final StepStore store;

  OpenStepsOfCases(StepStore store) {
    this.store = store;
  }

  @Override
  public Map<CaseNumber, OpenWork> of(Collection<Enrollment> cases) {
    var moving =
        cases.stream()
            .filter(one -> one.state().isOnTheWayToReseller())
            .map(Enrollment::id)
            .toList();
    return moving.isEmpty()
        ? Map.of()
        : store.open(moving).entrySet().stream()
            .collect(toMap(Map.Entry::getKey, one -> open(one.getValue())));
  }

  private static OpenWork open(List<StepProgress> steps) {
    return OpenWork.ofSteps(steps.stream().map(OpenStepsOfCases::open).toList());
  }

  /** What the partner has reported is for the office to confirm. */
  private static OpenStep open(StepProgress step) {
    boolean withTheOffice = step.state() == StepState.REPORTED || step.actor().equals("OFFICE");
    return new OpenStep(
        withTheOffice ? NextActor.OFFICE : NextActor.PARTNER, step.step(), step.due());
  }
}
