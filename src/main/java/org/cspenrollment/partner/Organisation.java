package org.cspenrollment.partner;

import org.cspenrollment.kernel.OrganisationId;

/**
 * A partner organisation (PGA).
 *
 * @param name that of its tenant with the lowest tenant id
 */
public record Organisation(OrganisationId organisationId, String name) {}
