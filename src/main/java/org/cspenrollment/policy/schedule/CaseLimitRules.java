package org.cspenrollment.policy.schedule;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cspenrollment.policy.table.DecisionTable;
import org.cspenrollment.policy.table.DecisionTables;
import org.cspenrollment.policy.table.PinnedTableVersions;
import org.springframework.stereotype.Service;

/**
 * The limits for taking back, opening again, opening late and writing; a version of their table
 * never changes, so it is asked once.
 */
@Service
public class CaseLimitRules {

  private static final String TABLE = "case-limits";

  private final DecisionTables tables;
  private final Map<DecisionTable, CaseLimits> read = new ConcurrentHashMap<>();

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
    return read.computeIfAbsent(tables.get(TABLE, pinned), CaseLimitRules::read);
  }

  private static CaseLimits read(DecisionTable table) {
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
