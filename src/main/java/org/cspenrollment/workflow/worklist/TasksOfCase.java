package org.cspenrollment.workflow.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.platform.database.CasePart;
import org.cspenrollment.platform.database.CaseReading;
import org.cspenrollment.platform.database.TransactionMemory;
import org.springframework.stereotype.Component;

/**
 * The open tasks of a case, of the office and of its partner, read with what else is known of the
 * case. Whatever the engine does makes them others.
 */
@Component
public class TasksOfCase implements CasePart<List<TasksOfCase.Row>> {

  /** Of a type of its own, as those of all cases are forgotten together. */
  private record Key(CaseNumber caseNumber) implements TransactionMemory.Row {}

  /**
   * An open task.
   *
   * @param name as the model calls it
   * @param due when it is late; empty where it is never
   * @param requirement what it is about; empty where it is about the whole case
   */
  public record Row(
      String id, String name, Optional<Instant> due, Optional<RequirementId> requirement) {}

  private final CaseReading reading;

  TasksOfCase(CaseReading reading) {
    this.reading = reading;
  }

  /** The engine has done something, to whatever case. */
  public static void changed() {
    TransactionMemory.forgetAll(Key.class);
  }

  /** All of them. */
  public List<Row> of(CaseNumber caseNumber) {
    return reading.of(this, caseNumber);
  }

  /** Whether this task of the case is open now, whatever the engine has read of it before. */
  public boolean isOpen(CaseNumber caseNumber, String taskId) {
    return of(caseNumber).stream().anyMatch(task -> task.id().equals(taskId));
  }

  /** The partner's own open tasks of this name in a case, by the requirement each is about. */
  public Map<RequirementId, String> ofPartner(CaseNumber caseNumber, String name) {
    return of(caseNumber).stream()
        .filter(task -> task.name().equals(name))
        .filter(task -> task.requirement().isPresent())
        .collect(Collectors.toMap(task -> task.requirement().orElseThrow(), Row::id));
  }

  @Override
  public String column() {
    return "tasks";
  }

  @Override
  public String rows() {
    return """
    select t.id_, t.task_def_key_, t.due_date_, requirement.text_ as requirement
    from act_ru_execution p join act_ru_task t on t.proc_inst_id_ = p.id_
    left join act_ru_variable requirement
      on requirement.execution_id_ = p.id_ and requirement.name_ = 'requirement'
    where p.business_key_ = c.case_number
    """;
  }

  @Override
  public List<Row> read(List<ResultSet> rows) throws SQLException {
    return CasePart.each(rows, TasksOfCase::row);
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getString("id_"),
        row.getString("task_def_key_"),
        Optional.ofNullable(EngineTimes.instant(row, "due_date_")),
        Optional.ofNullable(RequirementId.ofNullable(row.getString("requirement"))));
  }

  @Override
  public Object key(CaseNumber caseNumber) {
    return new Key(caseNumber);
  }
}
