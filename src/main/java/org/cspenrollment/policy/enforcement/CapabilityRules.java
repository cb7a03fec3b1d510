package org.cspenrollment.policy.enforcement;

import java.util.List;
import java.util.Map;
import org.cspenrollment.policy.table.DecisionTable;
import org.cspenrollment.policy.table.DecisionTables;
import org.cspenrollment.policy.table.FiredRule;
import org.cspenrollment.policy.table.PinnedTableVersions;
import org.springframework.stereotype.Service;

/** What still works in a status and what does not: D6, the capability flags. */
@Service
public class CapabilityRules {

  private static final String TABLE = "capability-flags";
  private static final String LIST = "capability-list";

  private final DecisionTables tables;

  public CapabilityRules(DecisionTables tables) {
    this.tables = tables;
  }

  /**
   * Every capability, in the order of the table's list.
   *
   * @param partnerStatus ACTIVE, RESTRICTED, SUSPENDED, REVOKED, DUAL, INDIRECT_RESELLER or LEFT
   * @throws IllegalStateException if the tables do not know the status
   */
  public List<Capability> capabilities(String partnerStatus, PinnedTableVersions pinned) {
    var table = tables.get(TABLE, pinned);
    return table.evaluate(LIST, Map.of("status", partnerStatus)).stream()
        .map(told -> capability(told, partnerStatus, table))
        .toList();
  }

  private static Capability capability(FiredRule told, String status, DecisionTable table) {
    var id = told.string("capability");
    var rule = table.first(Map.of("status", status, "capability", id));
    return new Capability(
        id,
        Permission.valueOf(rule.string("allowed")),
        told.text().sentence(),
        rule.text().sentence(),
        rule.id(),
        rule.text().source(),
        rule.text().confidence(),
        rule.text().notes());
  }
}
