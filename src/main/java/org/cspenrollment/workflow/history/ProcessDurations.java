package org.cspenrollment.workflow.history;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long the steps of a process took, read with SQL from the history of the engine. The case
 * number is the business key of every process of a case, and it ends with the year.
 */
@Component
@Transactional(readOnly = true)
class ProcessDurations {

  private record Definition(String id, int version, long instances) {}

  private final JdbcClient database;

  ProcessDurations(JdbcClient database) {
    this.database = database;
  }

  /** How long the steps of a process took in a year. */
  StepDurations of(int year, String process) {
    var definitions =
        ofYear(
                """
                select p.proc_def_id_, d.version_, count(*)
                from act_hi_procinst p join act_re_procdef d on d.id_ = p.proc_def_id_
                where p.proc_def_key_ = :process and p.business_key_ like :year
                group by p.proc_def_id_, d.version_ order by d.version_ desc
                """,
                year,
                process)
            .query((row, number) -> new Definition(row.getString(1), row.getInt(2), row.getLong(3)))
            .list();
    if (definitions.isEmpty()) {
      return StepDurations.none(year, process);
    }
    var newest = definitions.get(0);
    long others = definitions.stream().skip(1).mapToLong(Definition::instances).sum();
    return new StepDurations(
        year,
        process,
        newest.version(),
        newest.id(),
        newest.instances(),
        others,
        steps(year, process, newest.id()));
  }

  private List<StepDurations.Step> steps(int year, String process, String definitionId) {
    return ofYear(
            """
            select h.act_id_, max(h.act_name_), max(h.act_type_), count(*), count(*) filter (where h.end_time_ is null),
                   percentile_cont(0.5) within group (order by extract(epoch from h.end_time_ - h.start_time_))
                     filter (where h.end_time_ is not null)::bigint,
                   max(extract(epoch from h.end_time_ - h.start_time_))::bigint
            from act_hi_procinst p join act_hi_actinst h on h.proc_inst_id_ = p.id_
            where p.proc_def_key_ = :process and p.business_key_ like :year and p.proc_def_id_ = :definition
              and h.act_type_ <> 'multiInstanceBody'
            group by h.act_id_ order by h.act_id_
            """,
            year,
            process)
        .param("definition", definitionId)
        .query(
            (row, number) ->
                new StepDurations.Step(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getLong(4),
                    row.getLong(5),
                    row.getObject(6, Long.class),
                    row.getObject(7, Long.class)))
        .list();
  }

  private JdbcClient.StatementSpec ofYear(String sql, int year, String process) {
    return database.sql(sql).param("process", process).param("year", "%-" + year);
  }
}
