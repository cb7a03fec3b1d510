package org.cspenrollment.enrollment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cspenrollment.platform.Bilingual;
import org.cspenrollment.policy.Requirement;
import org.cspenrollment.policy.RequirementLevel;
import org.cspenrollment.policy.RequirementResult;
import org.cspenrollment.policy.Result;
import org.cspenrollment.policy.VerifiedBy;

/**
 * One requirement of one case.
 *
 * @param requirement what is asked, and which rule of which table version asks it
 * @param state who has to act
 * @param result the result so far; PENDING until somebody or the registry decided
 * @param reasonCode why, as a code of the programme, or null
 * @param ruleId the rule that gave the result, or null
 * @param table the table of that rule, or null
 * @param tableVersion its version, or null
 * @param sentence the result in a sentence for the partner, or null
 * @param notes what the rule's sources leave open
 * @param earliestDate from when it could be met, or null
 * @param recommendedResult what the tables said when it was last handed in, or null
 * @param handedInAt when the partner last handed it in, or null
 * @param declaration what the partner says of its plan, service or infrastructure; may be empty
 * @param reviewDue the day by which the office verifies it, from when it was last handed in, or
 *     null
 * @param waivedUntil the last day a waiver counts, where it is waived; it never reaches the next
 *     case
 * @param round 1, and one more each time the partner may mend it
 */
public record CaseRequirement(
    String caseNumber,
    Requirement requirement,
    RequirementState state,
    Result result,
    String reasonCode,
    String ruleId,
    String table,
    Integer tableVersion,
    Bilingual sentence,
    List<String> notes,
    LocalDate earliestDate,
    Result recommendedResult,
    String recommendedReason,
    Instant handedInAt,
    Map<String, Object> declaration,
    LocalDate reviewDue,
    LocalDate waivedUntil,
    int round) {

  /**
   * The reason code where one person found it not met and a second one did not: for the office
   * alone, as nobody has decided against the partner.
   */
  public static final String NOT_MET_DOUBTED = "NOT_MET_DOUBTED";

  private static final Set<Result> UNMET = Set.of(Result.NOT_MET, Result.PENDING, Result.REVIEW);

  /** The requirement's id, such as {@code REQ-SUP2}. */
  public String id() {
    return requirement.id();
  }

  /** Whether the partner may add or withdraw evidence and hand it in. */
  public boolean isWithPartner() {
    return state == RequirementState.WAITING_FOR_PARTNER
        || state == RequirementState.INFORMATION_REQUESTED;
  }

  /** Whether two people differ on it and a third has not decided yet. */
  public boolean isDoubted() {
    return NOT_MET_DOUBTED.equals(reasonCode);
  }

  /** Whether it stands against a renewal: mandatory, and neither met nor waived. */
  public boolean isUnmet() {
    return requirement.level() == RequirementLevel.MANDATORY && UNMET.contains(result);
  }

  /** Whether it is for the partner to show it with evidence. */
  public boolean isShownByThePartner() {
    return requirement.verifiedBy() == VerifiedBy.HUMAN;
  }

  /** The same requirement with this result. */
  CaseRequirement with(RequirementResult decided) {
    return new CaseRequirement(
        caseNumber,
        requirement,
        state,
        decided.result(),
        decided.reasonCode(),
        decided.ruleId(),
        decided.table(),
        decided.tableVersion(),
        decided.sentence(),
        decided.notes(),
        decided.earliestDate(),
        recommendedResult,
        recommendedReason,
        handedInAt,
        declaration,
        reviewDue,
        waivedUntil,
        round);
  }
}
