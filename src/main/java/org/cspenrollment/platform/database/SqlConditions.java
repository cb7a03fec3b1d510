package org.cspenrollment.platform.database;

import java.util.ArrayList;
import java.util.List;
import org.cspenrollment.platform.PageRequest;

/**
 * The conditions of a search and the values they ask for, in the order of their places. All of them
 * have to hold. What a condition says is written in the sources, never typed by a person; what a
 * person typed is a value.
 */
public final class SqlConditions {

  private final List<String> conditions = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  /**
   * Adds one more.
   *
   * @param condition with a {@code ?} for each value
   */
  public SqlConditions and(String condition, Object... values) {
    conditions.add(condition);
    this.values.addAll(List.of(values));
    return this;
  }

  /** The end of a statement, beginning with {@code where}; empty where nothing is asked for. */
  public String where() {
    return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
  }

  /** The values, in a list of the caller's own. */
  public List<Object> values() {
    return new ArrayList<>(values);
  }

  /** The values, and behind them the size of a page and where it begins. */
  public List<Object> values(PageRequest page) {
    var all = values();
    all.add(page.size());
    all.add(page.offset());
    return all;
  }
}
