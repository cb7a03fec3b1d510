package org.cspenrollment.review;

import java.util.UUID;
import org.cspenrollment.platform.input.Lines;
import org.jspecify.annotations.Nullable;

/**
 * What is the matter, with a file or without one.
 *
 * @param evidenceId the file; absent where the code is said without one
 * @param finding a code of the table {@code evidence-findings}
 * @param what in the person's own words, for the partner; may be absent where the code says it
 */
public record FileFinding(
    @Nullable UUID evidenceId, @Nullable String finding, @Lines @Nullable String what) {}
