package org.cspenrollment.policy.verdict;

import java.util.Map;
import java.util.Optional;
import org.cspenrollment.policy.RequirementResult;
import org.cspenrollment.policy.Result;
import org.cspenrollment.policy.table.DecisionTables;
import org.cspenrollment.policy.table.PinnedTableVersions;
import org.springframework.stereotype.Service;

/**
 * Tells a refusal from a question nobody has answered yet. A case that was opened before the table
 * existed gets the version in force.
 */
@Service
public class UnstatedFacts {

  private static final String TABLE = "unstated-facts";

  private final DecisionTables tables;

  public UnstatedFacts(DecisionTables tables) {
    this.tables = tables;
  }

  /**
   * The result as it is, or PENDING in the words of the table where it is NOT_MET only because the
   * partner has stated nothing.
   *
   * @param stated what the partner has stated of the requirement, by the name of the fact
   */
  public RequirementResult openWhere(
      RequirementResult foreseen, Map<String, Object> stated, PinnedTableVersions pinned) {
    if (foreseen.result() != Result.NOT_MET) {
      return foreseen;
    }
    var table = tables.get(TABLE, pinned);
    return table
        .evaluate(
            Map.of(
                "requirement",
                foreseen.requirement().id().value(),
                "reasonCode",
                Optional.ofNullable(foreseen.reasonCode()).orElse("")))
        .stream()
        .filter(rule -> !stated.containsKey(rule.string("fact")))
        .findFirst()
        .map(rule -> foreseen.pending(rule.id(), TABLE, table.version(), rule.text().sentence()))
        .orElse(foreseen);
  }
}
