package org.cspenrollment.enrollment.requirement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.platform.Bilingual;
import org.cspenrollment.policy.Requirement;
import org.cspenrollment.policy.RequirementLevel;
import org.cspenrollment.policy.RequirementResult;
import org.cspenrollment.policy.Result;
import org.cspenrollment.policy.VerifiedBy;
import org.jspecify.annotations.Nullable;

/**
 * One requirement of one case.
 *
 * @param requirement what is asked, and which rule of which table version asks it
 * @param state who has to act
 * @param given the result so far, and the rule that gave it
 * @param recommended what the tables said when it was last handed in
 * @param handedInAt when the partner last handed it in
 * @param declaration what the partner says of its plan, service or infrastructure; may be empty
 * @param reviewDue the day by which the office verifies it, from when it was last handed in
 * @param waivedUntil the last day a waiver counts, where it is waived; it never reaches the next
 *     case
 * @param round 1, and one more each time the partner may mend it
 */
public record CaseRequirement(
    CaseNumber caseNumber,
    Requirement requirement,
    RequirementState state,
    GivenResult given,
    RecommendedResult recommended,
    @Nullable Instant handedInAt,
    Map<String, Object> declaration,
    @Nullable LocalDate reviewDue,
    @Nullable LocalDate waivedUntil,
    int round) {

  /**
   * The reason code where one person found it not met and a second one did not: for the office
   * alone, as nobody has decided against the partner.
   */
  public static final String NOT_MET_DOUBTED = "NOT_MET_DOUBTED";

  private static final Set<Result> UNMET = Set.of(Result.NOT_MET, Result.PENDING, Result.REVIEW);

  /**
   * What a case asks for, as it is listed when the case is opened.
   *
   * @param found what the tables make of it by what the registry knows, given at once where nobody
   *     has to verify it
   */
  public static CaseRequirement listed(
      CaseNumber caseNumber, RequirementResult found, RequirementState state) {
    return new CaseRequirement(
        caseNumber,
        found.requirement(),
        state,
        state == RequirementState.AUTOMATIC ? GivenResult.of(found) : GivenResult.PENDING,
        RecommendedResult.NONE,
        null,
        Map.of(),
        null,
        null,
        1);
  }

  /** The same, handed in at this moment: the office has it until this day. */
  public CaseRequirement underReview(Instant at, RecommendedResult said, LocalDate due) {
    return new CaseRequirement(
        caseNumber,
        requirement,
        RequirementState.UNDER_REVIEW,
        given,
        said,
        at,
        declaration,
        due,
        waivedUntil,
        round);
  }

  /** The same with the office once more, as if it had not been verified; handed in when it was. */
  public CaseRequirement verifiedAnew() {
    return in(RequirementState.UNDER_REVIEW, GivenResult.PENDING, null, round);
  }

  /** The same, in another state. */
  public CaseRequirement in(RequirementState becomes) {
    return in(becomes, given, waivedUntil, round);
  }

  /** The same in another round: no waiver counts there. */
  public CaseRequirement inNextRound(RequirementState becomes) {
    return in(becomes, given, null, round + 1);
  }

  private CaseRequirement in(
      RequirementState becomes, GivenResult result, @Nullable LocalDate waived, int inRound) {
    return new CaseRequirement(
        caseNumber,
        requirement,
        becomes,
        result,
        recommended,
        handedInAt,
        declaration,
        reviewDue,
        waived,
        inRound);
  }

  /** The requirement's id, such as {@code REQ-SUP2}. */
  public RequirementId id() {
    return requirement.id();
  }

  /** Whether the partner may add or withdraw evidence and hand it in. */
  public boolean isWithPartner() {
    return state == RequirementState.WAITING_FOR_PARTNER
        || state == RequirementState.INFORMATION_REQUESTED;
  }

  /** Whether two people differ on it and a third has not decided yet. */
  public boolean isDoubted() {
    return NOT_MET_DOUBTED.equals(given.reasonCode());
  }

  /** Whether it stands against a renewal: mandatory, and neither met nor waived. */
  public boolean isUnmet() {
    return requirement.level() == RequirementLevel.MANDATORY && UNMET.contains(given.result());
  }

  /** Whether it is for the partner to show it with evidence. */
  public boolean isShownByThePartner() {
    return requirement.verifiedBy() == VerifiedBy.HUMAN;
  }

  /** Whether what was received at this moment was part of what was last handed in. */
  public boolean hadWhenHandedIn(Instant receivedAt) {
    return handedInAt != null && !receivedAt.isAfter(handedInAt);
  }

  /** The result so far; PENDING until somebody or the registry decided. */
  public Result result() {
    return given.result();
  }

  /** Why it has its result, as a code of the programme. */
  public @Nullable String reasonCode() {
    return given.reasonCode();
  }

  /** The rule that gave the result. */
  public @Nullable String ruleId() {
    return given.ruleId();
  }

  /** The table of the rule that gave the result. */
  public @Nullable String table() {
    return given.table();
  }

  /** The version of the table that gave the result. */
  public @Nullable Integer tableVersion() {
    return given.tableVersion();
  }

  /** The result in a sentence for the partner. */
  public @Nullable Bilingual sentence() {
    return given.sentence();
  }

  /** This requirement with another result. */
  public CaseRequirement with(RequirementResult decided) {
    return with(decided, state);
  }

  /** This requirement with another result, which makes it one of another state. */
  public CaseRequirement with(RequirementResult decided, RequirementState becomes) {
    return new CaseRequirement(
        caseNumber,
        requirement,
        becomes,
        GivenResult.of(decided),
        recommended,
        handedInAt,
        declaration,
        reviewDue,
        waivedUntil,
        round);
  }
}
