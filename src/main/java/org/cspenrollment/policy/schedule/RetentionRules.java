package org.cspenrollment.policy.schedule;

import java.util.List;
import java.util.Map;
import org.cspenrollment.policy.table.DecisionTables;
import org.cspenrollment.policy.table.PinnedTableVersions;
import org.springframework.stereotype.Service;

/**
 * How long evidence and record of a case are kept: by the table in force, not by the case's pins.
 */
@Service
public class RetentionRules {

  /** What is kept. */
  public enum Kind {
    EVIDENCE,
    AUDIT
  }

  private static final String TABLE = "retention-policy";

  private final DecisionTables tables;

  public RetentionRules(DecisionTables tables) {
    this.tables = tables;
  }

  /**
   * The rule for what is kept of a case.
   *
   * @param state the state of the case
   */
  public RetentionRule of(Kind kind, String state) {
    var table = tables.get(TABLE, new PinnedTableVersions(List.of()));
    var rule = table.first(Map.of("kind", kind.name(), "state", state));
    return new RetentionRule(
        Math.toIntExact(rule.number("years")),
        rule.text().sentence(),
        rule.id(),
        table.version(),
        rule.text().source());
  }
}
