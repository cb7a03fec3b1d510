package org.cspenrollment.workflow.history;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.cspenrollment.enrollment.OpenTask;
import org.cspenrollment.enrollment.OpenWork;
import org.cspenrollment.enrollment.OpenWorkSource;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.review.TaskKind;
import org.cspenrollment.workflow.worklist.EngineTimes;
import org.cspenrollment.workflow.worklist.TaskNames;
import org.cspenrollment.workflow.worklist.TasksOfCase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The open tasks of the office in many cases, in one statement on the engine's rows. */
@Component
class OpenTasksOfCases implements OpenWorkSource {

  private final JdbcClient database;
  private final TasksOfCase tasks;

  OpenTasksOfCases(JdbcClient database, TasksOfCase tasks) {
    this.tasks = tasks;
    this.database = database;
  }

  @Override
  public Map<CaseNumber, OpenWork> of(Collection<Enrollment> cases) {
    var asked =
        cases.stream().filter(one -> isWithTheOffice(one.state())).map(Enrollment::id).toList();
    if (asked.isEmpty()) {
      return Map.of();
    }
    if (asked.size() == 1 && TransactionSynchronizationManager.isActualTransactionActive()) {
      var open = tasks.of(asked.get(0)).stream().flatMap(one -> task(one).stream()).toList();
      return Map.of(asked.get(0), OpenWork.of(open));
    }
    return database
        .sql(
            """
            select p.business_key_, t.task_def_key_, t.due_date_
            from act_ru_execution p join act_ru_task t on t.proc_inst_id_ = p.id_
            where p.business_key_ = any(?)
            """)
        .param(CaseNumber.texts(asked))
        .query(OpenTasksOfCases::row)
        .list()
        .stream()
        .flatMap(Optional::stream)
        .collect(
            groupingBy(
                Row::caseNumber, collectingAndThen(mapping(Row::task, toList()), OpenWork::of)));
  }

  private static Optional<OpenTask> task(TasksOfCase.Row task) {
    return TaskNames.kind(task.name())
        .flatMap(OpenTasksOfCases::what)
        .map(what -> new OpenTask(what, lastDay(task.due().orElse(null))));
  }

  private record Row(CaseNumber caseNumber, OpenTask task) {}

  private static boolean isWithTheOffice(EnrollmentState state) {
    return state == EnrollmentState.UNDER_REVIEW || state == EnrollmentState.APPEALED;
  }

  /** Empty for a task of the partner, and for one of the way to indirect reseller. */
  private static Optional<Row> row(ResultSet row, int number) throws SQLException {
    var caseNumber = new CaseNumber(row.getString("business_key_"));
    var due = lastDay(EngineTimes.instant(row, "due_date_"));
    return TaskNames.kind(row.getString("task_def_key_"))
        .flatMap(OpenTasksOfCases::what)
        .map(what -> new Row(caseNumber, new OpenTask(what, due)));
  }

  private static Optional<String> what(TaskKind kind) {
    return Optional.ofNullable(
        switch (kind) {
          case VERIFY_SUPPORT_PACKAGE,
              VERIFY_SERVICE_EVIDENCE,
              VERIFY_INFRASTRUCTURE,
              VERIFY_REQUIREMENT ->
              "VERIFY";
          case CONFIRM_NOT_MET, CONFIRM_WAIVER, CONFIRM_DEMOTION -> "CONFIRM";
          case DECIDE_EXCEPTION -> "DECIDE";
          case DECIDE_APPEAL -> "DECIDE_APPEAL";
          case RESELLER_CONFIRM_RESTRICTION,
              RESELLER_CONFIRM_ENROLLMENT,
              RESELLER_CONFIRM_AGREEMENT,
              RESELLER_CONFIRM_PROVIDER,
              RESELLER_FOLLOW_CUSTOMERS,
              RESELLER_FOLLOW_LATE_STEP ->
              null;
        });
  }

  /** A task is due at the end of its last day, which is the beginning of the next. */
  private static @Nullable LocalDate lastDay(@Nullable Instant due) {
    return due == null ? null : LocalDate.ofInstant(due.minusNanos(1), ZoneOffset.UTC);
  }
}
