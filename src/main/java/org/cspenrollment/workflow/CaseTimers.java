package org.cspenrollment.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.enforcement.Enforcement;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.review.verification.InformationRequests;
import org.springframework.stereotype.Component;

/**
 * When the timers of a case fire and its tasks are due, worked out from the domain by the id of the
 * activity. Whatever follows a day a manager can move, or waits while a case is held, has its line
 * here; every other timer and due date stays as it was set.
 */
@Component
class CaseTimers {

  /**
   * A timer or a task that waits, as the domain sees it.
   *
   * @param answerDue the last day to answer the open request of its requirement, if there is one
   * @param step plans the next step of the ladder anew: the day it falls due
   */
  record Waiting(Enrollment enrollment, Optional<LocalDate> answerDue, Supplier<LocalDate> step) {}

  /** The timers that follow the domain, by the id of their event. */
  static final Map<String, Function<Waiting, Instant>> TIMERS =
      Map.of(
          "event_basisDatePassed",
          timer -> TimerDeadlines.ofEvidence(timer.enrollment()),
          "event_answerOverdue",
          timer ->
              timer
                  .answerDue()
                  .map(due -> TimerDeadlines.ofAnswer(timer.enrollment(), due))
                  .orElseGet(() -> TimerDeadlines.ofEvidence(timer.enrollment())),
          "event_decisionDayOver",
          timer -> TimerDeadlines.ofDecision(timer.enrollment()),
          "event_stepDue",
          timer -> TimerDeadlines.ofStep(timer.enrollment(), timer.step().get()));

  /** The timers that stay as they were set, whatever is moved. */
  static final Set<String> FIXED =
      Set.of("event_askedAgain", "event_nextBasisDate", "event_noticeOver", "event_dayBegan");

  /** The tasks whose due date follows the domain, by their id. */
  static final Map<String, Function<Waiting, Instant>> TASKS =
      Map.of(
          RequirementVerification.PROVIDE_EVIDENCE,
          task -> DueDates.endOf(task.enrollment().evidenceDue()));

  private final WaitingRows rows;
  private final Enrollments enrollments;
  private final InformationRequests requests;
  private final Enforcement consequences;

  CaseTimers(
      WaitingRows rows,
      Enrollments enrollments,
      InformationRequests requests,
      Enforcement consequences) {
    this.rows = rows;
    this.enrollments = enrollments;
    this.requests = requests;
    this.consequences = consequences;
  }

  /** Sets every timer and due date of these cases to what the domain says now. */
  void follow(Collection<CaseNumber> caseNumbers) {
    var cases =
        enrollments.all(caseNumbers).stream()
            .collect(Collectors.toMap(Enrollment::id, Function.identity()));
    var answersDue = requests.openDue(caseNumbers);
    var waiting = rows.of(cases.keySet(), TIMERS.keySet(), TASKS.keySet());
    rows.setTimers(due(waiting.timers(), TIMERS, cases, answersDue));
    rows.setTasks(due(waiting.tasks(), TASKS, cases, answersDue));
  }

  private List<WaitingRows.Due> due(
      List<WaitingRows.Row> waiting,
      Map<String, Function<Waiting, Instant>> moments,
      Map<CaseNumber, Enrollment> cases,
      Map<CaseNumber, Map<String, LocalDate>> answersDue) {
    var due = new ArrayList<WaitingRows.Due>();
    for (var row : waiting) {
      var enrollment = required(cases, row.caseNumber());
      var answers = answersDue.getOrDefault(row.caseNumber(), Map.of());
      var moment =
          required(moments, row.activity())
              .apply(
                  new Waiting(
                      enrollment,
                      row.requirement().map(answers::get),
                      () -> day(row.caseNumber())));
      due.add(new WaitingRows.Due(row.id(), moment));
    }
    return due;
  }

  private LocalDate day(CaseNumber caseNumber) {
    return Objects.requireNonNull(
        consequences.plan(caseNumber).day(), "A step that is waited for has its day");
  }

  private static <K, V> V required(Map<K, V> asked, K key) {
    return Objects.requireNonNull(asked.get(key), "Only rows that were asked for are read");
  }
}
