package org.cspenrollment.policy.schedule;

import java.time.Duration;
import java.util.Map;
import org.cspenrollment.policy.table.DecisionTable;
import org.cspenrollment.policy.table.DecisionTables;
import org.cspenrollment.policy.table.PinnedTableVersions;
import org.springframework.stereotype.Service;

/** The limits for taking back, opening again, opening late and writing. */
@Service
public class CaseLimitRules {

  private static final String TABLE = "case-limits";

  private final DecisionTables tables;

  public CaseLimitRules(DecisionTables tables) {
    this.tables = tables;
  }

  /**
   * The limits of a case.
   *
   * @param pinned the tables of the case; a case that was opened before this table existed gets the
   *     version in force
   */
  public CaseLimits of(PinnedTableVersions pinned) {
    var table = tables.get(TABLE, pinned);
    return new CaseLimits(
        value(table, "reopenDays"),
        value(table, "takeBackHours"),
        value(table, "lateEvidenceDays"),
        value(table, "lateDecisionDays"),
        value(table, "leastSentenceCharacters"));
  }

  /** How long what was chosen or lodged may be taken back. */
  public Duration takeBack(PinnedTableVersions pinned) {
    return Duration.ofHours(of(pinned).takeBackHours());
  }

  private static int value(DecisionTable table, String constant) {
    return Math.toIntExact(table.first(Map.of("constant", constant)).number("value"));
  }
}
