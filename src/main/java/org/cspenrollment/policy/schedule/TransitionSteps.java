package org.cspenrollment.policy.schedule;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cspenrollment.kernel.Edition;
import org.cspenrollment.policy.EnrollmentPolicy;
import org.cspenrollment.policy.table.DecisionTable;
import org.cspenrollment.policy.table.DecisionTables;
import org.cspenrollment.policy.table.FiredRule;
import org.cspenrollment.policy.table.PinnedTableVersions;
import org.cspenrollment.policy.table.RuleExplanation;
import org.springframework.stereotype.Service;

/** Which steps lead a partner of an edition to indirect reseller, in their order. */
@Service
public class TransitionSteps {

  private static final String TABLE = "transition-steps";
  private static final String STEP = "step";
  private static final PinnedTableVersions IN_FORCE = new PinnedTableVersions(List.of());

  private final EnrollmentPolicy policy;
  private final DecisionTables tables;

  public TransitionSteps(EnrollmentPolicy policy, DecisionTables tables) {
    this.policy = policy;
    this.tables = tables;
  }

  /**
   * The steps of an edition. Every one has a period: what an older version of the table leaves open
   * is that of the version in force.
   *
   * @param pinned the tables of the case; a case that was opened before this table existed gets the
   *     version in force
   */
  public List<TransitionRule> of(Edition edition, PinnedTableVersions pinned) {
    var variables = variables(edition, pinned);
    var table = tables.get(TABLE, pinned);
    var today = tables.get(TABLE, IN_FORCE);
    var timed =
        today.evaluate(variables).stream()
            .collect(Collectors.toMap(row -> row.string(STEP), row -> row));
    return table.evaluate(variables).stream()
        .map(row -> rule(row, timed.getOrDefault(row.string(STEP), row), table, variables))
        .sorted(Comparator.comparingInt(TransitionRule::position))
        .toList();
  }

  private Map<String, Object> variables(Edition edition, PinnedTableVersions pinned) {
    var constants = policy.constants(pinned);
    Map<String, Object> variables = new HashMap<>();
    variables.put("edition", edition.name());
    variables.put("reviewerWorkingDays", constants.reviewerWorkingDays());
    variables.put("resellerEnrollmentWorkingDays", constants.resellerEnrollmentWorkingDays());
    variables.put("transferLot", constants.transferLot());
    return variables;
  }

  private static TransitionRule rule(
      FiredRule row, FiredRule today, DecisionTable table, Map<String, Object> variables) {
    var period = row.optionalNumber("period").isEmpty() ? today : row;
    var shape = row.optionalString("after").isEmpty() ? today : row;
    return new TransitionRule(
        row.string(STEP),
        Math.toIntExact(row.number("position")),
        row.string("actor"),
        Math.toIntExact(period.number("period")),
        period.optionalString("unit").filter("WORKING_DAYS"::equals).isPresent(),
        shape.string("after"),
        shape.optionalNumber("confirmWorkingDays").map(Math::toIntExact).orElse(null),
        Boolean.TRUE.equals(shape.outputs().get("dated")),
        RuleExplanation.fill(row.text().sentence(), variables),
        row.text().source(),
        row.text().notes(),
        row.id(),
        table.version());
  }
}
