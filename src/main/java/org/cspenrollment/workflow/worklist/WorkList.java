package org.cspenrollment.workflow.worklist;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import org.cspenrollment.platform.Page;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.platform.database.SqlConditions;
import org.cspenrollment.review.StaffTask;
import org.cspenrollment.review.TaskSearch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The work list of the office, the earliest due first. Of each kind of task only as many rows are
 * read as the page may show, in the order of an index; the engine's own query sorts every candidate
 * before it takes a page.
 */
@Component
public class WorkList {

  private static final String IN_ORDER = " order by t.due_date_, t.id_ limit ?";

  /** The ids of a page, and then what is shown of them. */
  private static final String PAGE =
      StaffTaskRows.COLUMNS
          + """
          from (
            select t.* from unnest(?::text[]) kind
              cross join lateral (
                select * from act_ru_task t where t.task_def_key_ = kind%s
          """
          + IN_ORDER
          + ") t"
          + IN_ORDER
          + """
           offset ?) t
          join act_ru_execution p on p.id_ = t.proc_inst_id_
          """
          + StaffTaskRows.NAMES
          + "order by t.due_date_, t.id_";

  /** A statement and its values. */
  record Statement(String sql, List<Object> values) {}

  private final JdbcClient database;

  WorkList(JdbcClient database) {
    this.database = database;
  }

  /**
   * One page of what is looked for; counted only where the page does not say how many there are.
   */
  public Page<StaffTask> find(TaskSearch search, PageRequest request) {
    var page = search.caseNumber().isPresent() ? ofCase(search, request) : page(search, request);
    var items =
        database
            .sql(page.sql())
            .params(page.values())
            .query((row, number) -> StaffTaskRows.task(row).orElseThrow())
            .list();
    boolean isLast = items.size() < request.size() && (request.page() == 0 || !items.isEmpty());
    var total = isLast ? request.offset() + items.size() : count(search);
    return new Page<>(items, request.page(), request.size(), total);
  }

  /** A page among the tasks of all cases. */
  static Statement page(TaskSearch search, PageRequest request) {
    var conditions = conditions(search);
    var values = new ArrayList<Object>();
    values.add(kinds(search));
    values.addAll(conditions.values());
    values.add(request.offset() + request.size());
    values.addAll(List.of(request.size(), request.offset()));
    return new Statement(
        PAGE.formatted(conditions.where().replaceFirst("^ where ", " and ")), values);
  }

  private static Statement ofCase(TaskSearch search, PageRequest request) {
    var conditions = ofAll(search);
    return new Statement(
        StaffTaskRows.COLUMNS
            + StaffTaskRows.TABLES
            + StaffTaskRows.NAMES
            + conditions.where()
            + IN_ORDER
            + " offset ?",
        conditions.values(request));
  }

  private long count(TaskSearch search) {
    var conditions = ofAll(search);
    var tables = search.caseNumber().isPresent() ? StaffTaskRows.TABLES : "from act_ru_task t";
    return database
        .sql("select count(*) " + tables + conditions.where())
        .params(conditions.values())
        .query(Long.class)
        .single();
  }

  private static SqlConditions ofAll(TaskSearch search) {
    var conditions = conditions(search).and("t.task_def_key_ = any(?)", (Object) kinds(search));
    search.caseNumber().ifPresent(number -> conditions.and("p.business_key_ = ?", number.value()));
    return conditions;
  }

  private static SqlConditions conditions(TaskSearch search) {
    var conditions = new SqlConditions();
    search.assignee().ifPresent(username -> conditions.and("t.assignee_ = ?", username.value()));
    search
        .overdueAt()
        .ifPresent(moment -> conditions.and("t.due_date_ < ?", Timestamp.from(moment)));
    return conditions;
  }

  private static String[] kinds(TaskSearch search) {
    return search.kinds().stream().map(TaskNames::of).toArray(String[]::new);
  }
}
