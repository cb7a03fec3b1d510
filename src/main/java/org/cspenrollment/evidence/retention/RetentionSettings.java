package org.cspenrollment.evidence.retention;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often somebody looks for what has been kept for its time. How long that is says a table.
 *
 * @param every how often erasures are proposed of what has been kept for its time
 */
@Validated
@ConfigurationProperties("csp.evidence.retention")
record RetentionSettings(
    @DefaultValue("P1D")
        @DurationMin(millis = 1, message = "csp.evidence.retention.every is a time above nothing.")
        Duration every) {}
