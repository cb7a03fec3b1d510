package org.cspenrollment.policy;

/** For whom a requirement counts; PGA is the whole group, the partner global account. */
public enum Scope {
  ENTITY,
  LOCATION,
  TENANT,
  PGA
}
