package org.cspenrollment.policy;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cspenrollment.policy.table.DecisionTable;
import org.cspenrollment.policy.table.DecisionTables;
import org.cspenrollment.policy.table.PinnedTableVersions;
import org.springframework.stereotype.Component;

/** Dates, periods and switches; a version of their table never changes, so it is asked once. */
@Component
public class Constants {

  private static final String TABLE = "policy-constants";

  private final DecisionTables tables;
  private final Map<DecisionTable, PolicyConstants> read = new ConcurrentHashMap<>();

  Constants(DecisionTables tables) {
    this.tables = tables;
  }

  /** The constants in the pinned version. */
  public PolicyConstants of(PinnedTableVersions pinned) {
    return read.computeIfAbsent(
        tables.get(TABLE, pinned),
        table ->
            PolicyConstants.from(name -> table.first(Map.of("constant", name)).number("value")));
  }
}
