package org.cspenrollment.review;

import java.util.UUID;

/**
 * What a person of the office found about a file, as it is kept for good.
 *
 * @param fileName as it was then
 * @param finding a code of the table {@code evidence-findings}
 * @param what in the person's own words; empty where the code says it
 */
public record Finding(UUID evidenceId, String fileName, String finding, String what) {}
