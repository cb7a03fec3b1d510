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

  /**
   * The tasks of a page, and then what is shown of each: found one by one ({@code offset 0}), for
   * nothing tells the database, which may plan a statement before it knows its values, how few a
   * page has, and it would read every process there is.
   */
  private static final String PAGE =
      StaffTaskRows.COLUMNS
          + " from (%s"
          + IN_ORDER
          + """
           offset ?) t
          cross join lateral (
            select business_key_ from act_ru_execution where id_ = t.proc_inst_id_ offset 0) p
          left join lateral (
            select partner from enrollment_with_partner
            where case_number = p.business_key_ offset 0) c on true
          left join lateral (
            select text_ from act_ru_variable
            where execution_id_ = t.proc_inst_id_ and name_ = 'requirement' offset 0) requirement
            on true
          order by t.due_date_, t.id_\
          """;

  /** Of each kind as many as the page may show. */
  private static final String OF_KINDS =
      """
      select t.* from unnest(?::text[]) kind
        cross join lateral (
          select * from act_ru_task t where t.task_def_key_ = kind%s
      """
          + IN_ORDER
          + ") t";

  private static final String OF_ONE_PERSON = "select t.* from act_ru_task t";

  /** More tasks of all cases than that are not counted. */
  public static final int MOST_COUNTED = 1_000;

  private static final String COUNT =
      "select count(*) from (%s limit " + MOST_COUNTED + ") counted";
  private static final String COUNT_OF_KINDS =
      """
      select from unnest(?::text[]) kind
        cross join lateral (
          select from act_ru_task t where t.task_def_key_ = kind%s limit
      """
          + MOST_COUNTED
          + ") t";

  /** A statement and its values. */
  record Statement(String sql, List<Object> values) {}

  private final JdbcClient database;

  WorkList(JdbcClient database) {
    this.database = database;
  }

  /**
   * One page of what is looked for; counted only where the page does not say how many there are,
   * and to {@value #MOST_COUNTED} at most: where there are more, the total is what a full page
   * tells, that there is at least one more.
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
    return new Page<>(
        items,
        request.page(),
        request.size(),
        isLast
            ? request.offset() + items.size()
            : atLeast(count(search), request.offset(), items.size()));
  }

  /** A page among the tasks of all cases. */
  static Statement page(TaskSearch search, PageRequest request) {
    if (search.assignee().isPresent()) {
      var conditions = ofAll(search);
      return new Statement(
          PAGE.formatted(OF_ONE_PERSON + conditions.where()), conditions.values(request));
    }
    var conditions = conditions(search);
    var values = new ArrayList<Object>();
    values.add(kinds(search));
    values.addAll(conditions.values());
    values.add(request.offset() + request.size());
    values.addAll(List.of(request.size(), request.offset()));
    return new Statement(PAGE.formatted(OF_KINDS.formatted(and(conditions))), values);
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

  /** Whoever has counted no further goes on to the next page as long as a page is full. */
  private static long atLeast(long counted, long before, int shown) {
    return counted < MOST_COUNTED ? counted : Math.max(counted, before + shown + 1);
  }

  private long count(TaskSearch search) {
    var counted = search.caseNumber().isPresent() ? countOfCase(search) : counted(search);
    return database.sql(counted.sql()).params(counted.values()).query(Long.class).single();
  }

  private static Statement countOfCase(TaskSearch search) {
    var conditions = ofAll(search);
    return new Statement(
        "select count(*) " + StaffTaskRows.TABLES + conditions.where(), conditions.values());
  }

  /** How many tasks of all cases there are, up to {@value #MOST_COUNTED}. */
  static Statement counted(TaskSearch search) {
    if (search.assignee().isPresent()) {
      var conditions = ofAll(search);
      return new Statement(
          COUNT.formatted("select from act_ru_task t" + conditions.where()), conditions.values());
    }
    var conditions = conditions(search);
    var values = conditions.values();
    values.add(0, kinds(search));
    return new Statement(COUNT.formatted(COUNT_OF_KINDS.formatted(and(conditions))), values);
  }

  private static String and(SqlConditions conditions) {
    return conditions.where().replaceFirst("^ where ", " and ");
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
