package org.cspenrollment.evidence.content;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The virus scanner of this installation, if it has one.
 *
 * @param host the ClamAV daemon that scans uploads; without one receipts say NOT_CONFIGURED
 * @param port the port of that daemon
 * @param timeout how long the scanner may be silent before a file waits as scan pending
 * @param every how often waiting files are scanned again
 */
@Validated
@ConfigurationProperties("csp.scanner")
public record ScannerSettings(
    @DefaultValue("") String host,
    @DefaultValue("3310")
        @Min(value = 1, message = "csp.scanner.port is a number from 1 to 65535.")
        @Max(value = 65535, message = "csp.scanner.port is a number from 1 to 65535.")
        int port,
    @DefaultValue("PT20S")
        @DurationMin(millis = 1, message = "csp.scanner.timeout is a time above nothing.")
        Duration timeout,
    @DefaultValue("PT1M")
        @DurationMin(millis = 1, message = "csp.scanner.every is a time above nothing.")
        Duration every) {}
