package org.cspenrollment.transition;

import org.cspenrollment.platform.web.DataSizeMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How large a file of customers may be, whichever way it comes.
 *
 * @param importLimit the largest CSV file of customers and subscriptions
 */
@Validated
@ConfigurationProperties("csp.transition")
public record TransitionSettings(
    @DefaultValue("4MB")
        @DataSizeMin(bytes = 1, message = "csp.transition.import-limit is a size above nothing.")
        DataSize importLimit) {}
