package org.cspenrollment.transition;

import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.policy.schedule.TransitionSteps;
import org.cspenrollment.transition.step.EarlierSteps;
import org.cspenrollment.transition.step.StepDates;
import org.cspenrollment.transition.step.StepState;
import org.cspenrollment.transition.step.StepStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives the steps that an earlier release wrote the periods of the table, and those whose turn it
 * is a day, counted from now: nobody is late for what nobody asked.
 */
@Service
public class TransitionTakeOver {

  private final Enrollments enrollments;
  private final TransitionSteps table;
  private final StepStore steps;
  private final EarlierSteps earlier;
  private final StepDates dates;

  TransitionTakeOver(
      Enrollments enrollments,
      TransitionSteps table,
      StepStore steps,
      EarlierSteps earlier,
      StepDates dates) {
    this.enrollments = enrollments;
    this.table = table;
    this.steps = steps;
    this.earlier = earlier;
    this.dates = dates;
  }

  /** Takes the steps of a case over; does nothing where this release wrote them. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void run(CaseNumber caseNumber) {
    if (!earlier.isAmong(caseNumber)) {
      return;
    }
    var enrollment = enrollments.require(caseNumber);
    table
        .of(enrollment.edition(), enrollments.pins(caseNumber))
        .forEach(rule -> earlier.retime(caseNumber, rule));
    steps.steps(caseNumber).stream()
        .filter(step -> step.state() == StepState.OPEN && step.due() == null)
        .forEach(step -> earlier.due(caseNumber, step.step(), dates.due(caseNumber, step)));
  }
}
