package org.cspenrollment.evidence.fixity;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often stored bytes are looked at for damage.
 *
 * @param period how often all stored bytes are compared with their hashes
 * @param every how often a round of that begins: a hundred contents each, 144,000 a day if every
 *     minute
 */
@Validated
@ConfigurationProperties("csp.evidence.fixity")
record FixitySettings(
    @DefaultValue("P1D")
        @DurationMin(millis = 1, message = "csp.evidence.fixity.period is a time above nothing.")
        Duration period,
    @DefaultValue("PT1M")
        @DurationMin(millis = 1, message = "csp.evidence.fixity.every is a time above nothing.")
        Duration every) {}
