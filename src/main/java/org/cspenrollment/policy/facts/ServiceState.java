package org.cspenrollment.policy.facts;

/** What a reviewer makes of a service. */
public enum ServiceState {
  ACCEPTED,
  PENDING,
  REJECTED
}
