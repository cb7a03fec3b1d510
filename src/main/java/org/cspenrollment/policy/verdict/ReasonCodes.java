package org.cspenrollment.policy.verdict;

import java.util.List;
import java.util.Map;
import org.cspenrollment.kernel.Edition;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.kernel.Verdict;
import org.cspenrollment.policy.table.DecisionTables;
import org.cspenrollment.policy.table.FiredRule;
import org.cspenrollment.policy.table.PinnedTableVersions;
import org.springframework.stereotype.Service;

/**
 * With which reasons a person may decide about a requirement: a closed list by edition, requirement
 * and verdict. NOT_MET always needs one; MET needs one where it differs from what is recommended or
 * a person was asked to look; WAIVE needs one. MORE_INFORMATION has none: it contradicts nothing.
 */
@Service
public class ReasonCodes {

  /** The table of the reasons. */
  public static final String TABLE = "reason-codes";

  private final DecisionTables tables;

  public ReasonCodes(DecisionTables tables) {
    this.tables = tables;
  }

  /**
   * The reasons for all verdicts about a requirement, in the order they are offered.
   *
   * @param pinned the tables of the case; a case that was opened before this table existed gets the
   *     version in force
   */
  public List<Reason> of(Edition edition, RequirementId requirementId, PinnedTableVersions pinned) {
    var table = tables.get(TABLE, pinned);
    return table
        .evaluate(Map.of("edition", edition.name(), "requirement", requirementId.value()))
        .stream()
        .map(rule -> reason(rule, table.version()))
        .toList();
  }

  /** The reasons for one verdict about a requirement, in the order they are offered. */
  public List<Reason> of(
      Edition edition, RequirementId requirementId, Verdict verdict, PinnedTableVersions pinned) {
    return of(edition, requirementId, pinned).stream()
        .filter(reason -> reason.verdict() == verdict)
        .toList();
  }

  /** Whether a code is one of the reasons for this verdict about this requirement. */
  public boolean allows(
      Edition edition,
      RequirementId requirementId,
      Verdict verdict,
      String code,
      PinnedTableVersions pinned) {
    return of(edition, requirementId, verdict, pinned).stream()
        .anyMatch(reason -> reason.code().equals(code));
  }

  private static Reason reason(FiredRule rule, int version) {
    return new Reason(
        Verdict.valueOf(rule.string("verdict")),
        rule.string("code"),
        rule.text().sentence(),
        rule.id(),
        version);
  }
}
