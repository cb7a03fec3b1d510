package org.cspenrollment.partner;

/**
 * A partner organisation (PGA).
 *
 * @param name that of its tenant with the lowest tenant id
 */
public record Organisation(String organisationId, String name) {}
