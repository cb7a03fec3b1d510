package org.cspenrollment.partner;

import java.math.BigDecimal;

/**
 * What the programme sees of a tenant's security; null is unknown.
 *
 * @param mfa whether all administrators sign in with a second factor
 * @param contact whether a security contact is named
 * @param averageAlertHours how many hours an alert waits for its answer, on average
 * @param score 0 to 100, for information
 */
public record SecuritySnapshot(
    Boolean mfa, Boolean contact, BigDecimal averageAlertHours, Integer score) {}
