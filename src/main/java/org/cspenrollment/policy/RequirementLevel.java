package org.cspenrollment.policy;

/** How much a requirement weighs: only mandatory ones decide, monitored ones are never counted. */
public enum RequirementLevel {
  MANDATORY,
  RECOMMENDED,
  MONITORED
}
