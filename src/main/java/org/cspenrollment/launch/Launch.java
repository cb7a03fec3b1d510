package org.cspenrollment.launch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A launch and how far it is.
 *
 * @param asOf the day whose open windows count, UTC
 * @param due cases that had to be opened: those opened, those that failed and those still to come
 * @param opened cases this launch has opened
 * @param already cases of open windows that were open before, or that somebody else opened
 *     meanwhile
 * @param failed cases that could not be opened
 * @param passedOver windows that have begun and were not opened, each with its reason
 * @param startedBy the sign-in name of who asked for it, or {@code system}
 * @param endedAt missing while it runs
 */
public record Launch(
    UUID id,
    LocalDate asOf,
    boolean dryRun,
    LaunchState state,
    int due,
    int opened,
    int already,
    int failed,
    int passedOver,
    String startedBy,
    Instant startedAt,
    @Nullable Instant endedAt) {}
