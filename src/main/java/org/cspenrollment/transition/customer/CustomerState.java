package org.cspenrollment.transition.customer;

/** How far the move of a customer is. */
public enum CustomerState {
  OPEN,
  MOVING,
  /** Every subscription has arrived. */
  MOVED,
  /** It is not moved, for a reason. */
  CLOSED
}
