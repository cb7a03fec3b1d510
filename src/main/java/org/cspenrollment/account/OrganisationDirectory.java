package org.cspenrollment.account;

import java.util.List;
import org.cspenrollment.kernel.OrganisationId;

/** Knows which partner organisations there are; without one, every organisation id is accepted. */
public interface OrganisationDirectory {

  /** Whether a partner user may belong to this organisation. */
  boolean exists(OrganisationId organisationId);

  /** Each tenant of the organisation with the address its mails go to, by tenant id. */
  default List<String> contacts(OrganisationId organisationId) {
    return List.of();
  }
}
