package org.cspenrollment.policy.verdict;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cspenrollment.kernel.Edition;
import org.cspenrollment.kernel.ReasonCode;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.platform.Bilingual;
import org.cspenrollment.policy.RequirementResult;
import org.cspenrollment.policy.Result;
import org.cspenrollment.policy.table.DecisionTable;
import org.cspenrollment.policy.table.DecisionTables;
import org.cspenrollment.policy.table.FiredRule;
import org.cspenrollment.policy.table.PinnedTableVersions;
import org.springframework.stereotype.Service;

/**
 * What counts as proof: one list that the partner reads above the upload, the pre-check counts by,
 * and the reviewer ticks. A case that was opened before the table existed gets the version in
 * force.
 */
@Service
public class ProofChecklist {

  private static final String TABLE = "proof-checklist";
  private static final String LEAST = "least-documents";
  private static final Set<Result> GOOD = Set.of(Result.MET, Result.MET_FOLLOWUP, Result.WAIVED);

  private final DecisionTables tables;

  public ProofChecklist(DecisionTables tables) {
    this.tables = tables;
  }

  /** The whole list for a requirement, in its order; never empty. */
  public List<ProofItem> of(
      Edition edition, RequirementId requirementId, PinnedTableVersions pinned) {
    return items(edition.name(), requirementId, "", pinned);
  }

  /**
   * What the partner would show, after a refusal only what that reason is about. It is the same in
   * every edition. Empty where the office verifies from its own records.
   *
   * @param reasonCode why it is not met; empty while nothing is said
   */
  public List<ProofItem> shownByPartner(
      RequirementId requirementId, Optional<ReasonCode> reasonCode, PinnedTableVersions pinned) {
    return items("", requirementId, reasonCode.map(ReasonCode::value).orElse(""), pinned).stream()
        .filter(item -> item.shownBy() == ProofItem.ShownBy.PARTNER)
        .toList();
  }

  /** How many documents are needed at least, part by part; empty where none are asked for. */
  public List<LeastDocuments> leastDocuments(
      Edition edition, RequirementId requirementId, PinnedTableVersions pinned) {
    return table(pinned)
        .evaluate(LEAST, Map.of("edition", edition.name(), "requirement", requirementId.value()))
        .stream()
        .map(
            rule ->
                new LeastDocuments(
                    rule.string("part"),
                    number(rule, "documents"),
                    number(rule, "datedWithinMonths"),
                    rule.text().sentence(),
                    rule.id()))
        .toList();
  }

  /**
   * The result as it is, or PENDING in the words of the table where it would be met, but fewer
   * documents are there than are needed at least.
   *
   * @param documents how many different ones are there
   */
  public RequirementResult counted(
      RequirementResult foreseen, int documents, Edition edition, PinnedTableVersions pinned) {
    var least = leastDocuments(edition, foreseen.requirement().id(), pinned);
    if (!GOOD.contains(foreseen.result()) || documents >= LeastDocuments.total(least)) {
      return foreseen;
    }
    return foreseen.pending(
        least.get(0).ruleId(),
        TABLE,
        table(pinned).version(),
        least.stream().map(LeastDocuments::sentence).reduce(Bilingual::followedBy).orElseThrow());
  }

  private List<ProofItem> items(
      String edition, RequirementId requirementId, String reasonCode, PinnedTableVersions pinned) {
    var variables = new HashMap<String, Object>();
    variables.put("edition", edition);
    variables.put("requirement", requirementId.value());
    variables.put("reasonCode", reasonCode);
    return table(pinned).evaluate(variables).stream().map(ProofChecklist::item).toList();
  }

  private static ProofItem item(FiredRule rule) {
    return new ProofItem(
        rule.string("code"),
        ProofItem.ShownBy.valueOf(rule.string("shownBy")),
        Boolean.TRUE.equals(rule.outputs().get("needed")),
        rule.text().sentence(),
        rule.id());
  }

  private DecisionTable table(PinnedTableVersions pinned) {
    return tables.get(TABLE, pinned);
  }

  private static int number(FiredRule rule, String output) {
    return Math.toIntExact(rule.number(output));
  }
}
