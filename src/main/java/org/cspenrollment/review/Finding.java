package org.cspenrollment.review;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person of the office found, about a file or without one, as it is kept for good.
 *
 * @param evidenceId none where nothing is said of a file
 * @param fileName as it was then; none where nothing is said of a file
 * @param finding a code of the table {@code evidence-findings}
 * @param what in the person's own words; empty where the code says it
 */
public record Finding(
    @Nullable UUID evidenceId, @Nullable String fileName, String finding, String what) {}
