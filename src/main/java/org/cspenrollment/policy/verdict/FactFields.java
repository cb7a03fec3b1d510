package org.cspenrollment.policy.verdict;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.policy.table.DecisionTables;
import org.cspenrollment.policy.table.FiredRule;
import org.cspenrollment.policy.table.PinnedTableVersions;
import org.springframework.stereotype.Service;

/**
 * Which facts a task of the office records. Four kinds of task verify: {@code
 * verify-support-package}, {@code verify-service-evidence}, {@code verify-infrastructure}, and
 * {@code verify-requirement}, whose facts are those of its requirement.
 */
@Service
public class FactFields {

  private static final String TABLE = "fact-fields";

  private final DecisionTables tables;

  public FactFields(DecisionTables tables) {
    this.tables = tables;
  }

  /**
   * The facts, in the order of the form; none for a task that verifies nothing.
   *
   * @param task its code, such as {@code verify-requirement}
   * @param pinned the tables of the case; a case that was opened before this table existed gets the
   *     version in force
   */
  public List<FactField> of(String task, RequirementId requirementId, PinnedTableVersions pinned) {
    return tables
        .get(TABLE, pinned)
        .evaluate(Map.of("task", task, "requirement", requirementId.value()))
        .stream()
        .map(FactFields::field)
        .toList();
  }

  private static FactField field(FiredRule rule) {
    return new FactField(
        rule.string("name"),
        FactField.Type.valueOf(rule.string("type")),
        Boolean.TRUE.equals(rule.outputs().get("required")),
        choices(rule),
        rule.text().sentence(),
        rule.id());
  }

  /** They stand in one cell, with a blank between them. */
  private static List<String> choices(FiredRule rule) {
    return rule.strings("choices").stream().flatMap(cell -> Stream.of(cell.split(" "))).toList();
  }
}
