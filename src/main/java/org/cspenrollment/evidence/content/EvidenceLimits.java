package org.cspenrollment.evidence.content;

import jakarta.validation.constraints.Min;
import org.cspenrollment.platform.web.DataSizeMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much is accepted. The size of one file is part of the API's contract: 25 MiB.
 *
 * @param filesPerCase how many files a case may hold; withdrawn and replaced ones count too,
 *     because their bytes stay
 * @param bytesPerCase how much a case may hold; one file at most 25 MiB
 * @param pixelsPerPicture the largest picture, in pixels
 * @param uploadsPerMinute how many files one person may send in a minute, on each node
 * @param checksPerMinute how many receipts one address may compare in a minute, and all together
 *     twenty times as many
 */
@Validated
@ConfigurationProperties("csp.evidence")
public record EvidenceLimits(
    @DefaultValue("200")
        @Min(value = 1, message = "csp.evidence.files-per-case is a number from 1 up.")
        int filesPerCase,
    @DefaultValue("1GB")
        @DataSizeMin(bytes = 1, message = "csp.evidence.bytes-per-case is a size above nothing.")
        DataSize bytesPerCase,
    @DefaultValue("80000000")
        @Min(value = 1, message = "csp.evidence.pixels-per-picture is a number from 1 up.")
        long pixelsPerPicture,
    @DefaultValue("120")
        @Min(value = 1, message = "csp.evidence.uploads-per-minute is a number from 1 up.")
        int uploadsPerMinute,
    @DefaultValue("30")
        @Min(value = 1, message = "csp.evidence.checks-per-minute is a number from 1 up.")
        int checksPerMinute) {

  /** The largest file, in bytes: 25 MiB. */
  public static final long FILE_BYTES = 25L * 1024 * 1024;
}
