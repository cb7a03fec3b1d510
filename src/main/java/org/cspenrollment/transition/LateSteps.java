package org.cspenrollment.transition;

import java.time.Clock;
import java.util.List;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.TransitionEvent.TransitionLate;
import org.cspenrollment.enrollment.CaseCalendar;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.policy.EnrollmentPolicy;
import org.cspenrollment.transition.step.LateStepStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Steps of partners whose last day is over: a manager is asked to see to them, once for a case, and
 * again some working days after the answer as long as one is late. Whatever ends the last of them
 * ends the task too.
 */
@Service
public class LateSteps {

  private final LateStepStore store;
  private final Enrollments enrollments;
  private final CaseCalendar calendar;
  private final EnrollmentPolicy policy;
  private final TransitionWorkflow workflow;
  private final AuditTrail audit;
  private final Clock clock;

  LateSteps(
      LateStepStore store,
      Enrollments enrollments,
      CaseCalendar calendar,
      EnrollmentPolicy policy,
      TransitionWorkflow workflow,
      AuditTrail audit,
      Clock clock) {
    this.store = store;
    this.enrollments = enrollments;
    this.calendar = calendar;
    this.policy = policy;
    this.workflow = workflow;
    this.audit = audit;
    this.clock = clock;
  }

  /** The cases in which a step is late and nobody is asked. */
  public List<CaseNumber> candidates() {
    return store.toBeAsked(enrollments.today());
  }

  /** Asks a manager where a step is late; does nothing otherwise, or where one is asked already. */
  @Transactional
  public void ask(CaseNumber caseNumber) {
    var enrollment = enrollments.forChange(caseNumber);
    var late = store.first(caseNumber, enrollments.today());
    if (late.isEmpty() || store.isAsked(caseNumber) || !enrollment.state().isOnTheWayToReseller()) {
      return;
    }
    store.asked(caseNumber, clock.instant());
    audit.record(new TransitionLate(caseNumber, late.get().step(), late.get().due()));
    var days = policy.constants(enrollments.pins(caseNumber)).reviewerWorkingDays();
    workflow.stepIsLate(caseNumber, calendar.after(caseNumber, enrollments.today(), days));
  }

  /**
   * The manager has seen to it, and says what was agreed (422 without a word).
   *
   * @param comment what was agreed with the partner
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void followed(CaseNumber caseNumber, String comment) {
    if (comment.isBlank()) {
      throw ProblemException.invalidField("comment", "Say what you agreed with the partner.");
    }
    var days = policy.constants(enrollments.pins(caseNumber)).confirmationRepeatWorkingDays();
    store.answered(caseNumber, calendar.after(caseNumber, enrollments.today(), days));
  }

  /**
   * Something about the steps of a case has changed: where none is late any more, nobody is asked.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void settle(CaseNumber caseNumber) {
    if (store.isAsked(caseNumber) && store.first(caseNumber, enrollments.today()).isEmpty()) {
      store.answered(caseNumber, null);
      workflow.nothingIsLate(caseNumber);
    }
  }
}
