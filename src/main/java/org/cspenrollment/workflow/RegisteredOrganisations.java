package org.cspenrollment.workflow;

import org.cspenrollment.account.OrganisationDirectory;
import org.cspenrollment.kernel.OrganisationId;
import org.cspenrollment.partner.Partners;
import org.springframework.stereotype.Component;

/** Lets accounts be made for organisations of the registry only. */
@Component
class RegisteredOrganisations implements OrganisationDirectory {

  private final Partners partners;

  RegisteredOrganisations(Partners partners) {
    this.partners = partners;
  }

  @Override
  public boolean exists(OrganisationId organisationId) {
    return partners.organisation(organisationId).isPresent();
  }
}
