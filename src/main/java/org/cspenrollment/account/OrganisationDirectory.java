package org.cspenrollment.account;

import org.cspenrollment.kernel.OrganisationId;

/** Knows which partner organisations there are; without one, every organisation id is accepted. */
public interface OrganisationDirectory {

  /** Whether a partner user may belong to this organisation. */
  boolean exists(OrganisationId organisationId);
}
