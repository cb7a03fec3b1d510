package org.cspenrollment.partner.imports;

/** How many tenants (of revenue: months) an import made, changed and left as they were. */
public record ImportReport(long created, long updated, long unchanged) {}
