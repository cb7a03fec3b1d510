package org.cspenrollment.enrollment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.cspenrollment.kernel.Edition;
import org.cspenrollment.kernel.Election;
import org.cspenrollment.kernel.OutcomeDecision;
import org.cspenrollment.platform.Bilingual;
import org.cspenrollment.policy.BasisType;
import org.cspenrollment.policy.CaseType;

/**
 * A case.
 *
 * @param id the case number, {@code <tenantId>-<year of the basis date>}
 * @param partner the name of the tenant
 * @param language the partner's language, {@code en} or {@code ko}
 * @param basisDate the day the requirements have to be met on; it ends at 24:00 UTC
 * @param basisExplanation how the basis date was computed
 * @param windowOpens the first day the partner can prepare
 * @param evidenceDue the day evidence is asked for
 * @param decisionDue the day it is decided on, the basis date unless a manager moved it; it ends at
 *     24:00 UTC
 * @param outcome what was last recommended or decided, final or not, or null: for the office alone,
 *     partners are told {@code finalOutcome}
 * @param outcomeReason why, in a sentence, as final as the outcome, or null
 * @param election what the partner chose: to stay unless it said otherwise
 * @param indirectProvider the provider the partner named with its choice, or null
 * @param openedAt when the case was opened, or null while it is only scheduled
 * @param decidedAt when it was decided, or null; a cure that is tried later does not change it
 * @param nextStep the step down that comes next, or null
 * @param nextStepDue the UTC day at whose start it falls due, or null
 * @param heldAt since when it is held because the office is late, or null
 * @param exitAt when the notice of a partner that leaves is over, or null
 * @param heldFrom the state it had when a manager put it on hold, or null where none did
 * @param heldUntil the last day of the hold, if the manager named one
 * @param finalOutcome what it was last finally decided to be; empty until it is decided
 */
public record Enrollment(
    String id,
    String tenantId,
    String organisationId,
    String partner,
    String country,
    String timeZone,
    String language,
    String partnerStatus,
    CaseType caseType,
    Edition edition,
    LocalDate basisDate,
    BasisType basisType,
    Bilingual basisExplanation,
    LocalDate windowOpens,
    LocalDate evidenceDue,
    LocalDate decisionDue,
    EnrollmentState state,
    OutcomeDecision outcome,
    Bilingual outcomeReason,
    String outcomeRuleId,
    Election election,
    String indirectProvider,
    Instant openedAt,
    Instant decidedAt,
    String nextStep,
    LocalDate nextStepDue,
    Instant heldAt,
    Instant exitAt,
    EnrollmentState heldFrom,
    LocalDate heldUntil,
    Optional<FinalOutcome> finalOutcome) {

  private static final Set<OutcomeDecision> RENEWED =
      Set.of(OutcomeDecision.RENEW, OutcomeDecision.RENEW_WITH_NOTES);
  private static final String RULE = "rule_";

  /** Whether the partner may have appealed: decided, and not renewed by the tables alone. */
  public boolean mayHaveAppealed() {
    return wasDecided() && (!RENEWED.contains(outcome) || !outcomeRuleId.startsWith(RULE));
  }

  /** Whether it was decided before, however it stands now. */
  public boolean wasDecided() {
    return decidedAt != null;
  }

  /** Whether it was not renewed and what the partner handed in to cure that is not decided yet. */
  public boolean isCureUndecided() {
    return wasDecided() && stateBeneathHold().isBeforeDecision();
  }

  /** The moment from which the basis date is over: 24:00 UTC of that day. */
  public Instant basisDateEnds() {
    return endOf(basisDate);
  }

  /** The moment from which nothing more is accepted for the decision. */
  public Instant decisionDueEnds() {
    return endOf(decisionDue);
  }

  /** Whether the day of the decision is over at this moment. */
  public boolean decisionDueHasPassed(Instant now) {
    return !now.isBefore(decisionDueEnds());
  }

  /** Whether a manager holds it: nothing is decided against the partner and no time runs out. */
  public boolean isHeld() {
    return heldFrom != null;
  }

  /** The state, or the one it goes on from when it is released. */
  public EnrollmentState stateBeneathHold() {
    return isHeld() ? heldFrom : state;
  }

  private static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
