package org.cspenrollment.workflow;

import java.util.List;
import org.cspenrollment.account.OrganisationDirectory;
import org.cspenrollment.kernel.EmailAddress;
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

  @Override
  public List<String> contacts(OrganisationId organisationId) {
    return partners.tenantsOf(organisationId).stream()
        .map(tenant -> tenant.tenantId() + ": " + EmailAddress.shown(tenant.contactEmail()))
        .toList();
  }
}
