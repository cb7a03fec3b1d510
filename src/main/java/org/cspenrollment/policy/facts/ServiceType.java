package org.cspenrollment.policy.facts;

/** Kinds of services that count beside licenses. */
public enum ServiceType {
  MANAGED_SERVICE,
  IP_SERVICE,
  CUSTOMER_SOLUTION
}
