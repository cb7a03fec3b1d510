package org.cspenrollment.enrollment.lifecycle;

import org.cspenrollment.kernel.OrganisationId;
import org.cspenrollment.kernel.TenantId;

/**
 * The tenant a case is about, as the registry knew it when the case was read.
 *
 * @param tenantId its id, such as {@code KR-10421}
 * @param organisationId the organisation it belongs to
 * @param name its name
 * @param country where it is, ISO 3166 alpha-2
 * @param timeZone the zone its people live in, such as {@code Asia/Seoul}
 * @param language the language it reads, {@code en} or {@code ko}
 * @param status what the programme lets it do, the name of a {@code PartnerStatus}
 */
public record CaseTenant(
    TenantId tenantId,
    OrganisationId organisationId,
    String name,
    String country,
    String timeZone,
    String language,
    String status) {}
