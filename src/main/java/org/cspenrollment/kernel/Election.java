package org.cspenrollment.kernel;

/** What the partner chose: stay a direct bill partner, move to the reseller model, or leave. */
public enum Election {
  STAY,
  MOVE,
  LEAVE
}
