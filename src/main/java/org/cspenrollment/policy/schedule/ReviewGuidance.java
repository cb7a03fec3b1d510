package org.cspenrollment.policy.schedule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.platform.Bilingual;
import org.cspenrollment.policy.table.DecisionTables;
import org.cspenrollment.policy.table.FiredRule;
import org.cspenrollment.policy.table.PinnedTableVersions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What a refusal says beside its reason: what would be accepted, and what a file lacks. */
@Service
public class ReviewGuidance {

  private static final String TABLE = "reason-guidance";
  private static final String FINDINGS = "evidence-findings";

  private final DecisionTables tables;

  public ReviewGuidance(DecisionTables tables) {
    this.tables = tables;
  }

  /**
   * What would be accepted for a requirement.
   *
   * @param reasonCode why it is not met; missing while nothing is said, and what people made up
   *     themselves is as good as missing
   * @throws IllegalStateException if the table says nothing about the requirement
   */
  public Guidance of(
      RequirementId requirementId, @Nullable String reasonCode, PinnedTableVersions pinned) {
    var variables = new HashMap<String, Object>();
    variables.put("requirement", requirementId.value());
    variables.put("reasonCode", reasonCode == null ? "" : reasonCode);
    var rules = tables.get(TABLE, pinned).evaluate(variables);
    return new Guidance(
        part("ACCEPTED", rules)
            .orElseThrow(
                () -> new IllegalStateException("No guidance in " + TABLE + " for " + variables)),
        part("EXAMPLE", rules).orElse(null));
  }

  private static Optional<Bilingual> part(String part, List<FiredRule> rules) {
    return rules.stream()
        .filter(rule -> rule.string("part").equals(part))
        .map(rule -> rule.text().sentence())
        .findFirst();
  }

  /** What can be the matter with a file for a requirement, in the order of the table. */
  public List<FindingKind> findings(RequirementId requirementId, PinnedTableVersions pinned) {
    return tables
        .get(TABLE, pinned)
        .evaluate(FINDINGS, Map.of("requirement", requirementId.value()))
        .stream()
        .map(rule -> new FindingKind(rule.string("finding"), rule.text().sentence()))
        .toList();
  }
}
