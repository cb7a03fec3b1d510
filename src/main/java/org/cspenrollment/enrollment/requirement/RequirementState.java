package org.cspenrollment.enrollment.requirement;

/** Who has to act on a requirement of a case; its result is a separate field. */
public enum RequirementState {
  /** Decided from the registry, or only recorded: nobody has to act. */
  AUTOMATIC,
  /** The partner has to provide evidence and hand it in. */
  WAITING_FOR_PARTNER,
  /** The office verifies. */
  UNDER_REVIEW,
  /** The office has asked for more; the partner has to answer. */
  INFORMATION_REQUESTED,
  /** Verified, in this round. */
  VERIFIED,
  /** The partner did not hand it in before the basis date had passed. */
  MISSED
}
