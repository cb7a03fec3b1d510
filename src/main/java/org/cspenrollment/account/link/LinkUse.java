package org.cspenrollment.account.link;

import java.time.Instant;
import java.util.Optional;
import org.cspenrollment.kernel.Username;

/**
 * What became of the last one-time link of a person, as this person is told.
 *
 * @param madeBy who made it; missing of one from before this was kept
 * @param usedAt when a password was set by it; missing while nobody has used it
 */
public record LinkUse(Optional<Username> madeBy, Optional<Instant> usedAt) {}
