package org.cspenrollment.launch;

import java.time.LocalDate;
import org.cspenrollment.kernel.TenantId;

/**
 * A window that launches have passed over, and the reason the latest of them gave.
 *
 * @param partner the name of the tenant
 * @param why the reason in a sentence
 * @param since the day of the first launch that passed it over
 * @param last the day of the latest
 */
record WaitingWindow(
    TenantId tenantId,
    String partner,
    LocalDate basisDate,
    PassedOver reason,
    String why,
    LocalDate since,
    LocalDate last) {}
