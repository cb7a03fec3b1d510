package org.cspenrollment.enrollment.lifecycle;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Where a case stands (not where the partner's status stands, nor a requirement's result). Where it
 * goes from there, {@link CaseLifecycle} says.
 */
public enum EnrollmentState {
  /** The next cycle is known, its window has not opened. */
  SCHEDULED,
  /** The window is open and the partner has been told; it has done nothing yet. */
  NOTIFIED,
  /** The partner has begun to prepare. */
  IN_PREPARATION,
  /** The office has asked the partner for more and waits for an answer. */
  INFO_REQUESTED,
  /** A task of the office is open. */
  UNDER_REVIEW,
  /** Something was not met and can still be mended before the basis date has passed. */
  REMEDIATION,
  /** Renewed, and nothing is left to do. */
  APPROVED,
  /** Renewed, with something to follow up. */
  APPROVED_WITH_NOTES,
  /** Two people said so; the first step of the ladder has not been confirmed. */
  NOT_RENEWED,
  /** A step of the ladder, confirmed by a person; the partner can still cure, appeal or leave. */
  RESTRICTED,
  /** The second step of enforcement, confirmed by a person; there is still a way back. */
  SUSPENDED,
  /** The last step of the ladder: only a new application leads back. */
  REVOKED,
  /** The partner appeals; the next step of the ladder waits. */
  APPEALED,
  /** The partner goes on as a reseller of an indirect provider; the steps of that way follow. */
  TRANSITION_ELECTED,
  /** The partner has reported that it enrolled as an indirect reseller; the office confirms it. */
  RESELLER_ENROLLING,
  /** The enrollment is confirmed; the agreement of indirect resellers is to be accepted. */
  AGREEMENT_PENDING,
  /** Direct and indirect at the same time. */
  DUAL,
  /** The indirect provider is linked: customers may be moved. */
  PROVIDER_LINKED,
  /** The first customers are on their way to the provider. */
  CUSTOMERS_MOVING,
  /** Every customer is moved or settled: the partner is an indirect reseller. */
  TRANSITION_COMPLETE,
  /** The partner leaves the programme; its notice runs. */
  EXIT_NOTICE,
  /** The notice is over: the partner has left. */
  EXITED,
  /** Over: approved and the basis date has passed. */
  CLOSED,
  /** Not renewed, and checked again: the case of the tenant's next window has taken its place. */
  SUCCEEDED,
  /** A manager holds it, or decided that it waits. */
  ON_HOLD,
  /** A manager called it off. */
  CANCELLED;

  /** Where the office has to act, or waits for an answer it asked for. */
  public static final Set<EnrollmentState> WITH_THE_OFFICE =
      Collections.unmodifiableSet(EnumSet.of(INFO_REQUESTED, UNDER_REVIEW));

  private static final Set<EnrollmentState> PREPARING =
      EnumSet.of(NOTIFIED, IN_PREPARATION, INFO_REQUESTED, UNDER_REVIEW, REMEDIATION, ON_HOLD);
  private static final Set<EnrollmentState> ON_THE_WAY_TO_RESELLER =
      EnumSet.of(
          TRANSITION_ELECTED,
          RESELLER_ENROLLING,
          AGREEMENT_PENDING,
          DUAL,
          PROVIDER_LINKED,
          CUSTOMERS_MOVING);
  private static final Set<EnrollmentState> NOT_RENEWED_YET_OPEN =
      EnumSet.of(NOT_RENEWED, RESTRICTED, SUSPENDED);
  private static final Set<EnrollmentState> ENDED =
      EnumSet.of(CLOSED, SUCCEEDED, CANCELLED, EXITED, REVOKED, TRANSITION_COMPLETE);

  /** Whether the case is on its way to a decision: evidence may still arrive. */
  public boolean isBeforeDecision() {
    return PREPARING.contains(this);
  }

  /**
   * Whether the partner was not renewed and can still do something about it: cure, appeal, or
   * choose another path.
   */
  public boolean isNotRenewedYetOpen() {
    return NOT_RENEWED_YET_OPEN.contains(this);
  }

  /** Whether what follows from not being renewed is on its way, waits for an appeal, or is over. */
  public boolean isOnTheLadder() {
    return isNotRenewedYetOpen() || this == APPEALED || this == REVOKED;
  }

  /**
   * Whether steps of enforcement belong to it: they follow from not being renewed, and go on while
   * the partner is on its way to indirect reseller.
   */
  public boolean hasEnforcement() {
    return isOnTheLadder() || isOnTheWayToReseller();
  }

  /** Whether the case can still be called off: it is not decided, or not at its end. */
  public boolean allowsCancellation() {
    return CaseLifecycle.allows(this, CaseVerb.CANCEL);
  }

  /** Whether the partner may choose another path now: before the decision, or not renewed. */
  public boolean allowsElection() {
    return CaseLifecycle.allows(this, CaseVerb.ELECT);
  }

  /** Whether nothing happens in the case any more. */
  public boolean isEnded() {
    return ENDED.contains(this);
  }

  /** Whether it is open and has not ended: a tenant has at most one such case. */
  public boolean isLive() {
    return this != SCHEDULED && !isEnded();
  }

  /** Whether the partner is on its way to indirect reseller and has not arrived. */
  public boolean isOnTheWayToReseller() {
    return ON_THE_WAY_TO_RESELLER.contains(this);
  }
}
