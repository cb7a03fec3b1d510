package org.cspenrollment.policy;

import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads the table of dates, periods and switches. */
@Component
class Constants {

  private static final String TABLE = "policy-constants";

  private final DecisionTables tables;

  Constants(DecisionTables tables) {
    this.tables = tables;
  }

  PolicyConstants of(PinnedTables pinned) {
    var table = tables.get(TABLE, pinned);
    return PolicyConstants.from(name -> table.first(Map.of("constant", name)).number("value"));
  }
}
