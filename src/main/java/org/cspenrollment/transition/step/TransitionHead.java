package org.cspenrollment.transition.step;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A transition to indirect reseller, without its steps.
 *
 * @param begunAt when it began
 * @param providerName the indirect provider the partner named
 * @param providerAcceptedOn the day the partner says it accepted the invitation of the provider on
 * @param completedAt when it was complete
 */
public record TransitionHead(
    Instant begunAt,
    @Nullable String providerName,
    @Nullable LocalDate providerAcceptedOn,
    @Nullable Instant completedAt) {}
