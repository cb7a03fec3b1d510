package org.cspenrollment.enrollment.store;

import java.time.LocalDate;
import java.util.Optional;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.kernel.Edition;
import org.cspenrollment.kernel.OrganisationId;
import org.cspenrollment.kernel.OutcomeDecision;

/**
 * What is looked for; an absent part matches everything.
 *
 * @param dueBefore cases whose basis date lies before this day
 * @param partner a part of the tenant's name, tenant id or case number, in any case
 * @param outcome as it is final
 * @param organisationId only the cases of this organisation
 */
public record EnrollmentSearch(
    Optional<EnrollmentState> state,
    Optional<LocalDate> dueBefore,
    Optional<String> partner,
    Optional<Edition> edition,
    Optional<OutcomeDecision> outcome,
    Optional<OrganisationId> organisationId) {

  /** All cases of one organisation. */
  public static EnrollmentSearch ofOrganisation(OrganisationId organisationId) {
    return new EnrollmentSearch(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(organisationId));
  }

  /** The same, among the cases of one organisation only. */
  public EnrollmentSearch within(OrganisationId organisationId) {
    return new EnrollmentSearch(
        state, dueBefore, partner, edition, outcome, Optional.of(organisationId));
  }
}
