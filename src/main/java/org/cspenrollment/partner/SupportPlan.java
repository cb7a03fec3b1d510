package org.cspenrollment.partner;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The support a partner bought. What is missing is unknown. The identifiers are secrets: the access
 * id is never kept whole, the contract id never shown in a log.
 *
 * @param contractId the whole contract id, see {@link #maskedContractId()}
 * @param accessIdLast4 the last four characters of the access id
 * @param start first day it is in force
 * @param end last day it is in force
 * @param originalEnd where the plan before it was renewed early: the day that one would have ended
 * @param buyer the legal entity that bought it
 * @param groupMatches whether the buyer belongs to the same group; missing where the partner bought
 *     it itself
 */
public record SupportPlan(
    @Nullable PlanType type,
    @Nullable String contractId,
    @Nullable String accessIdLast4,
    @Nullable LocalDate start,
    @Nullable LocalDate end,
    @Nullable LocalDate originalEnd,
    @Nullable String buyer,
    @Nullable Boolean groupMatches) {

  /** Nothing is known of one, as if there were none. */
  public static final SupportPlan UNKNOWN =
      new SupportPlan(null, null, null, null, null, null, null, null);

  private static final int KEPT = 4;

  public SupportPlan {
    accessIdLast4 = lastFour(accessIdLast4);
  }

  /** The contract id as it may be shown: its last four characters. */
  public @Nullable String maskedContractId() {
    return contractId == null ? null : "••••" + lastFour(contractId);
  }

  /** This plan with no more of the contract id than may be shown. */
  SupportPlan masked() {
    return new SupportPlan(
        type, maskedContractId(), accessIdLast4, start, end, originalEnd, buyer, groupMatches);
  }

  @Override
  public String toString() {
    return "SupportPlan[%s %s, %s..%s]".formatted(type, maskedContractId(), start, end);
  }

  /** No more of an identifier than may be kept. */
  private static @Nullable String lastFour(@Nullable String id) {
    return id == null ? null : id.substring(Math.max(0, id.length() - KEPT));
  }
}
