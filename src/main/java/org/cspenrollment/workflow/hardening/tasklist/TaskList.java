package org.cspenrollment.workflow.hardening.tasklist;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.Direction;
import org.camunda.bpm.engine.impl.QueryOrderingProperty;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryProperty;
import org.camunda.bpm.engine.query.QueryProperty;
import org.cspenrollment.review.TaskKind;
import org.cspenrollment.workflow.worklist.TaskNames;
import org.cspenrollment.workflow.worklist.WorkList;

/**
 * A list of tasks by their kind or by who has them, in the order they were made or fall due. Of
 * each kind as many rows are read as the page may show, in the order of an index. Somebody's groups
 * stand for the kinds of task these may do: the models give a task to the group of its kind and to
 * no other. Whether it is given to them, and whether they may see it, is asked of each row all the
 * same.
 */
final class TaskList {

  private static final Set<QueryProperty> ORDERS =
      Set.of(TaskQueryProperty.CREATE_TIME, TaskQueryProperty.DUE_DATE);
  private static final Map<String, TaskKind> KINDS =
      Arrays.stream(TaskKind.values()).collect(Collectors.toMap(TaskNames::of, kind -> kind));

  private final TaskQueryImpl query;
  private final Set<String> names;
  private final VisibleTasks visible;

  private TaskList(TaskQueryImpl query, Set<String> names, VisibleTasks visible) {
    this.query = query;
    this.names = names;
    this.visible = visible;
  }

  /** The list a query asks for, unless the engine has to find it. */
  static Optional<TaskList> of(TaskQueryImpl query) {
    if (!PlainCriteria.are(query)) {
      return Optional.empty();
    }
    var names = names(query);
    return names.isEmpty() && query.getAssignee() == null
        ? Optional.empty()
        : VisibleTasks.of(query).map(visible -> new TaskList(query, names, visible));
  }

  private static Set<String> names(TaskQueryImpl query) {
    var groups = query.getCandidateGroups();
    var keys = query.getTaskDefinitionKeys();
    var asked =
        query.getKey() != null
            ? Stream.of(query.getKey())
            : keys != null && keys.length > 0
                ? Arrays.stream(keys)
                : groups == null
                    ? Stream.<String>empty()
                    : KINDS.entrySet().stream()
                        .filter(kind -> groups.contains(kind.getValue().role().group()))
                        .map(Map.Entry::getKey);
    return asked.collect(Collectors.toUnmodifiableSet());
  }

  /** One page in order, if it is a page and its order begins with that of an index. */
  Optional<TaskSql> page() {
    var orders = query.getOrderingProperties();
    if (query.getMaxResults() == Integer.MAX_VALUE
        || orders.isEmpty()
        || !orders.stream().allMatch(TaskList::isKnown)) {
      return Optional.empty();
    }
    var by =
        orders.stream()
            .map(order -> order.getQueryProperty().getName() + way(order) + ", ")
            .collect(Collectors.joining("", " order by ", "ID_" + way(orders.get(0))));
    var last = (long) query.getFirstResult() + query.getMaxResults();
    var sql = new TaskSql().add("select RES.* from ");
    chosen(sql, "*", by, last);
    return Optional.of(
        sql.add(by + " limit ", query.getMaxResults()).add(" offset ", query.getFirstResult()));
  }

  private static boolean isKnown(QueryOrderingProperty order) {
    return order.getRelation() == null && ORDERS.contains(order.getQueryProperty());
  }

  private static String way(QueryOrderingProperty order) {
    return Direction.DESCENDING.equals(order.getDirection()) ? " desc" : " asc";
  }

  /** How many there are, up to {@value WorkList#MOST_COUNTED}. */
  TaskSql count() {
    var sql = new TaskSql().add("select count(*) from (select 1 from ");
    // In some order, or of every kind all would be gathered before the first is counted
    var order = query.getDueBefore() == null ? "CREATE_TIME_" : "DUE_DATE_";
    chosen(sql, "1 as ONE_", " order by T." + order, WorkList.MOST_COUNTED);
    return sql.add(" limit ", WorkList.MOST_COUNTED).add(") COUNTED");
  }

  /** Of each kind the first rows. */
  private void chosen(TaskSql sql, String columns, String order, long most) {
    if (names.isEmpty()) {
      sql.add("(select " + columns + " from ACT_RU_TASK T where true");
    } else {
      sql.rows("(values ", names)
          .add(") KIND (NAME_) cross join lateral (select " + columns)
          .add(" from ACT_RU_TASK T where T.TASK_DEF_KEY_ = KIND.NAME_");
    }
    conditions(sql);
    sql.add(order + " limit ", most).add(") RES");
  }

  private void conditions(TaskSql sql) {
    if (query.getAssignee() != null) {
      sql.add(" and T.ASSIGNEE_ = ", query.getAssignee());
    }
    if (query.getDueBefore() != null) {
      sql.add(" and T.DUE_DATE_ < ", query.getDueBefore());
    }
    if (query.getTaskDefinitionKeyNotIn() != null && query.getTaskDefinitionKeyNotIn().length > 0) {
      sql.among(" and T.TASK_DEF_KEY_ not in ", List.of(query.getTaskDefinitionKeyNotIn()));
    }
    if (query.getSuspensionState() != null) {
      sql.add(" and T.SUSPENSION_STATE_ = ", query.getSuspensionState().getStateCode());
    }
    var groups = query.getCandidateGroups();
    if (groups != null) {
      if (!query.isIncludeAssignedTasks()) {
        sql.add(" and T.ASSIGNEE_ is null");
      }
      sql.add(" and exists (select 1 from ACT_RU_IDENTITYLINK I where I.TASK_ID_ = T.ID_")
          .among(" and I.TYPE_ = 'candidate' and I.GROUP_ID_ in ", groups)
          .add(" offset 0)");
    }
    visible.condition(sql);
  }
}
