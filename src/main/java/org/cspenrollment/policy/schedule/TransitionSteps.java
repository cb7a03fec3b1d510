package org.cspenrollment.policy.schedule;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cspenrollment.kernel.Edition;
import org.cspenrollment.policy.EnrollmentPolicy;
import org.cspenrollment.policy.table.DecisionTables;
import org.cspenrollment.policy.table.FiredRule;
import org.cspenrollment.policy.table.PinnedTableVersions;
import org.cspenrollment.policy.table.RuleExplanation;
import org.springframework.stereotype.Service;

/** Which steps lead a partner of an edition to indirect reseller, in their order. */
@Service
public class TransitionSteps {

  private static final String TABLE = "transition-steps";

  private final EnrollmentPolicy policy;
  private final DecisionTables tables;

  public TransitionSteps(EnrollmentPolicy policy, DecisionTables tables) {
    this.policy = policy;
    this.tables = tables;
  }

  /**
   * The steps of an edition.
   *
   * @param pinned the tables of the case; a case that was opened before this table existed gets the
   *     version in force
   */
  public List<TransitionRule> of(Edition edition, PinnedTableVersions pinned) {
    var constants = policy.constants(pinned);
    Map<String, Object> variables = new HashMap<>();
    variables.put("edition", edition.name());
    variables.put("reviewerWorkingDays", constants.reviewerWorkingDays());
    variables.put("resellerEnrollmentWorkingDays", constants.resellerEnrollmentWorkingDays());
    variables.put("transferLot", constants.transferLot());
    var table = tables.get(TABLE, pinned);
    return table.evaluate(variables).stream()
        .map(row -> rule(row, table.version(), variables))
        .sorted(Comparator.comparingInt(TransitionRule::position))
        .toList();
  }

  private static TransitionRule rule(FiredRule row, int version, Map<String, Object> variables) {
    return new TransitionRule(
        row.string("step"),
        Math.toIntExact(row.number("position")),
        row.string("actor"),
        row.optionalNumber("period").map(Math::toIntExact).orElse(null),
        row.optionalString("unit").filter("WORKING_DAYS"::equals).isPresent(),
        RuleExplanation.fill(row.text().sentence(), variables),
        row.text().source(),
        row.text().notes(),
        row.id(),
        version);
  }
}
