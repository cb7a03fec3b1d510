package org.cspenrollment.partner;

import org.cspenrollment.platform.web.DataSizeMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How large the files for the registry of partners may be.
 *
 * @param importLimit the largest CSV file of partners
 * @param revenueLimit the largest CSV file of revenue
 */
@Validated
@ConfigurationProperties("csp.partners")
public record PartnerSettings(
    @DefaultValue("64MB")
        @DataSizeMin(bytes = 1, message = "csp.partners.import-limit is a size above nothing.")
        DataSize importLimit,
    @DefaultValue("16MB")
        @DataSizeMin(bytes = 1, message = "csp.partners.revenue-limit is a size above nothing.")
        DataSize revenueLimit) {}
