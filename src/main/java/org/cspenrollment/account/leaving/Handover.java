package org.cspenrollment.account.leaving;

/**
 * Hands over what somebody holds whose access ends. What the office has to do is known elsewhere;
 * accounts only see to it that nothing stays behind.
 */
public interface Handover {

  /** What would have to be handed over; changes nothing. */
  Holdings preview(Leaving leaving);

  /**
   * Hands it over, in the transaction that ends the access.
   *
   * @throws org.cspenrollment.platform.problem.ProblemException 422 on {@code colleague} for
   *     somebody who may not take over all of it; nothing has happened then
   */
  void handOver(Leaving leaving);
}
