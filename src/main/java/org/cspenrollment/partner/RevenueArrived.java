package org.cspenrollment.partner;

import org.cspenrollment.kernel.TenantId;

/**
 * Revenue of a tenant has been imported, and the transaction of the import is over: whoever listens
 * works behind it.
 */
public record RevenueArrived(TenantId tenantId) {}
