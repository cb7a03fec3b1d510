package org.cspenrollment.evidence.pages;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the process that makes pictures of pages may use.
 *
 * @param heap the heap of the process that makes pictures of pages
 * @param deadline after this it is killed, and the file can only be downloaded
 * @param most how many pages of a file are shown
 */
@Validated
@ConfigurationProperties("csp.evidence.pages")
public record PageSettings(
    @DefaultValue("256m")
        @Pattern(
            regexp = "[1-9][0-9]*[kmgKMG]",
            message = "csp.evidence.pages.heap is a size as Java's -Xmx takes it, such as 256m.")
        String heap,
    @DefaultValue("PT30S")
        @DurationMin(millis = 1, message = "csp.evidence.pages.deadline is a time above nothing.")
        Duration deadline,
    @DefaultValue("40") @Min(value = 1, message = "csp.evidence.pages.most is a number from 1 up.")
        int most) {}
