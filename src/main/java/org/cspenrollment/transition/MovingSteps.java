package org.cspenrollment.transition;

import java.time.LocalDate;
import java.util.Optional;
import org.cspenrollment.audit.event.TransitionEvent.TransitionStepMoved;
import org.cspenrollment.enrollment.ActionReasons;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.TransitionStep;
import org.cspenrollment.platform.input.DaySpan;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.platform.problem.Typed;
import org.cspenrollment.transition.step.OpenTransitions;
import org.cspenrollment.transition.step.StepStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A manager moves the last day of one step of a way to indirect reseller, of the partner's or of
 * the office's own: the task for it is due then, and nobody is asked about a step that is not late
 * any more.
 */
@Service
public class MovingSteps {

  private final OpenTransitions open;
  private final StepStore steps;
  private final LateSteps late;
  private final TransitionWorkflow workflow;
  private final Enrollments enrollments;

  MovingSteps(
      OpenTransitions open,
      StepStore steps,
      LateSteps late,
      TransitionWorkflow workflow,
      Enrollments enrollments) {
    this.open = open;
    this.steps = steps;
    this.late = late;
    this.workflow = workflow;
    this.enrollments = enrollments;
  }

  /**
   * Moves a day; the day it has already is no change and is not recorded.
   *
   * @param date a day in UTC, between today and 366 days from now (422)
   * @param reason which the partner reads
   */
  @Transactional
  public void move(
      CaseNumber caseNumber,
      TransitionStep step,
      @Nullable LocalDate date,
      @Nullable String reason) {
    var why = ActionReasons.checked(reason);
    open.forChangeOrArrived(caseNumber);
    var day = checked(date);
    var due =
        steps
            .find(caseNumber, step)
            .filter(one -> one.openedAt() != null && !one.isOver())
            .flatMap(one -> Optional.ofNullable(one.due()))
            .orElseThrow(MovingSteps::noDay);
    if (due.equals(day)) {
      return;
    }
    steps.move(caseNumber, step, day);
    open.record(new TransitionStepMoved(caseNumber, step, due, day, why));
    workflow.dayMoved(caseNumber, step, day);
    late.settle(caseNumber);
  }

  private LocalDate checked(@Nullable LocalDate date) {
    if (date == null) {
      throw ProblemException.malformed(
          "missing-field",
          "Say to which day.",
          new ProblemException.FieldError("date", "is required"));
    }
    return Typed.within(DaySpan.ahead(enrollments.today()), "date", date);
  }

  private static ProblemException noDay() {
    return ProblemException.conflict(
        "step-not-open",
        "This step has no day now",
        "Only the day of a step that waits for somebody can be moved.");
  }
}
