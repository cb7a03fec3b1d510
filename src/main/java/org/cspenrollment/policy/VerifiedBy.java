package org.cspenrollment.policy;

/**
 * Who finds out: a person from evidence, the office from its registry, or nobody (recorded only).
 */
public enum VerifiedBy {
  HUMAN,
  REGISTRY,
  RECORDED
}
