package org.cspenrollment.policy.schedule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cspenrollment.kernel.ReasonCode;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.platform.Bilingual;
import org.cspenrollment.policy.table.DecisionTables;
import org.cspenrollment.policy.table.FiredRule;
import org.cspenrollment.policy.table.PinnedTableVersions;
import org.cspenrollment.policy.verdict.ProofChecklist;
import org.cspenrollment.policy.verdict.ProofItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What a refusal says beside its reason: what would be accepted, and what a file lacks. */
@Service
public class ReviewGuidance {

  private static final String TABLE = "reason-guidance";
  private static final String FINDINGS = "evidence-findings";

  private final DecisionTables tables;
  private final ProofChecklist checklist;

  public ReviewGuidance(DecisionTables tables, ProofChecklist checklist) {
    this.tables = tables;
    this.checklist = checklist;
  }

  /**
   * What would be accepted for a requirement: what the list of proof asks of the partner, in its
   * order; where the list asks nothing of it, what the table of guidance says.
   *
   * @param reasonCode why it is not met; missing while nothing is said, and what people made up
   *     themselves is as good as missing
   * @throws IllegalStateException if the table says nothing about the requirement
   */
  public Guidance of(
      RequirementId requirementId, @Nullable ReasonCode reasonCode, PinnedTableVersions pinned) {
    var variables = new HashMap<String, Object>();
    variables.put("requirement", requirementId.value());
    variables.put("reasonCode", reasonCode == null ? "" : reasonCode.value());
    var rules = tables.get(TABLE, pinned).evaluate(variables);
    return new Guidance(
        asked(requirementId, reasonCode, pinned)
            .or(() -> part("ACCEPTED", rules))
            .orElseThrow(
                () -> new IllegalStateException("No guidance in " + TABLE + " for " + variables)),
        part("EXAMPLE", rules).orElse(null));
  }

  private Optional<Bilingual> asked(
      RequirementId requirementId, @Nullable ReasonCode reasonCode, PinnedTableVersions pinned) {
    return checklist.shownByPartner(requirementId, Optional.ofNullable(reasonCode), pinned).stream()
        .map(ProofItem::sentence)
        .reduce(Bilingual::followedBy);
  }

  private static Optional<Bilingual> part(String part, List<FiredRule> rules) {
    return rules.stream()
        .filter(rule -> rule.string("part").equals(part))
        .map(rule -> rule.text().sentence())
        .findFirst();
  }

  /**
   * What can be the matter, in the order of the table: first what is said of a file, then what is
   * said without one. Where the pinned version has nothing of the latter, it is that in force.
   */
  public List<FindingKind> findings(RequirementId requirementId, PinnedTableVersions pinned) {
    var known = kinds(requirementId, pinned);
    return known.stream().allMatch(FindingKind::ofFile)
        ? Stream.concat(
                known.stream(),
                kinds(requirementId, new PinnedTableVersions(List.of())).stream()
                    .filter(kind -> !kind.ofFile()))
            .toList()
        : known;
  }

  private List<FindingKind> kinds(RequirementId requirementId, PinnedTableVersions pinned) {
    return tables
        .get(TABLE, pinned)
        .evaluate(FINDINGS, Map.of("requirement", requirementId.value()))
        .stream()
        .map(
            rule ->
                new FindingKind(
                    rule.string("finding"),
                    !Boolean.FALSE.equals(rule.outputs().get("ofFile")),
                    rule.text().sentence()))
        .toList();
  }
}
