package org.cspenrollment.workflow;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * When the timers of a case fire and its tasks are due, worked out from the domain by the id of the
 * activity. Whatever follows a day a manager can move, or waits while a case is held, has its line
 * here; every other timer and due date stays as it was set. Rows are written with SQL, in batches:
 * a whole cycle has thousands of them, and the engine reads five more for each it is asked to set.
 */
@Component
class CaseTimers {

  /**
   * A timer or a task that waits.
   *
   * @param id of the job or the task
   * @param activity the id of the element in the model
   * @param answerDue the last day to answer the open request of its requirement, if there is one
   * @param step plans the next step of the ladder anew: the day it falls due
   */
  record Waiting(
      String id,
      String activity,
      Enrollment enrollment,
      Optional<LocalDate> answerDue,
      Supplier<LocalDate> step) {}

  private record Row(
      String id, String activity, CaseNumber caseNumber, @Nullable String requirement) {}

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

  private static final String TIMER_ROWS =
      """
      select j.id_, d.act_id_, p.business_key_, requirement.text_
      from act_ru_job j
      join act_ru_jobdef d on d.id_ = j.job_def_id_
      join act_ru_execution p on p.id_ = j.process_instance_id_
      left join act_ru_variable requirement
        on requirement.execution_id_ = p.id_ and requirement.name_ = 'requirement'
      where p.business_key_ = any(?) and d.act_id_ = any(?) and j.type_ = 'timer'
      """;

  private static final String TASK_ROWS =
      """
      select t.id_, t.task_def_key_, p.business_key_, requirement.text_
      from act_ru_task t
      join act_ru_execution p on p.id_ = t.proc_inst_id_
      left join act_ru_variable requirement
        on requirement.execution_id_ = p.id_ and requirement.name_ = 'requirement'
      where p.business_key_ = any(?) and t.task_def_key_ = any(?)
      """;

  private final JdbcClient database;
  private final Enrollments enrollments;
  private final InformationRequests requests;
  private final Enforcement consequences;
  private final JdbcTemplate batches;

  CaseTimers(
      JdbcClient database,
      Enrollments enrollments,
      InformationRequests requests,
      Enforcement consequences,
      JdbcTemplate batches) {
    this.database = database;
    this.enrollments = enrollments;
    this.requests = requests;
    this.consequences = consequences;
    this.batches = batches;
  }

  /** Sets every timer and due date of these cases to what the domain says now. */
  void follow(Collection<CaseNumber> caseNumbers) {
    var cases =
        enrollments.all(caseNumbers).stream()
            .collect(Collectors.toMap(Enrollment::id, Function.identity()));
    Map<CaseNumber, Map<String, LocalDate>> answersDue = requests.openDue(caseNumbers);
    var timers = waiting(TIMER_ROWS, TIMERS.keySet(), cases, answersDue);
    var dueTasks = waiting(TASK_ROWS, TASKS.keySet(), cases, answersDue);
    write("update act_ru_job set duedate_ = ?, rev_ = rev_ + 1 where id_ = ?", timers, TIMERS);
    write("update act_ru_task set due_date_ = ?, rev_ = rev_ + 1 where id_ = ?", dueTasks, TASKS);
    write("update act_hi_taskinst set due_date_ = ? where id_ = ?", dueTasks, TASKS);
  }

  private List<Waiting> waiting(
      String sql,
      Set<String> activities,
      Map<CaseNumber, Enrollment> cases,
      Map<CaseNumber, Map<String, LocalDate>> answersDue) {
    return database
        .sql(sql)
        .param(CaseNumber.texts(cases.keySet()))
        .param(activities.toArray(String[]::new))
        .query(
            (row, number) ->
                new Row(
                    row.getString(1),
                    row.getString(2),
                    new CaseNumber(row.getString(3)),
                    row.getString(4)))
        .list()
        .stream()
        .map(
            row ->
                new Waiting(
                    row.id(),
                    row.activity(),
                    Objects.requireNonNull(cases.get(row.caseNumber()), "Only their rows are read"),
                    Optional.ofNullable(row.requirement())
                        .map(answersDue.getOrDefault(row.caseNumber(), Map.of())::get),
                    () -> consequences.plan(row.caseNumber()).day()))
        .toList();
  }

  /** The revision grows too: whoever works with the old row at this moment has to begin again. */
  private void write(
      String sql, List<Waiting> waiting, Map<String, Function<Waiting, Instant>> moments) {
    if (!waiting.isEmpty()) {
      batches.batchUpdate(
          sql,
          waiting,
          waiting.size(),
          (row, one) -> {
            row.setTimestamp(1, Timestamp.from(moment(moments, one)));
            row.setString(2, one.id());
          });
    }
  }

  private static Instant moment(Map<String, Function<Waiting, Instant>> moments, Waiting one) {
    return Objects.requireNonNull(moments.get(one.activity()), "Only their rows are read")
        .apply(one);
  }
}
