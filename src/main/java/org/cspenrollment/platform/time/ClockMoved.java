package org.cspenrollment.platform.time;

import java.time.Instant;

/**
 * The demo's clock was moved forward. Whoever keeps a clock of its own sets it and runs what is
 * due; the call that moved it waits for that.
 *
 * @param now what the clock shows from here on
 */
public record ClockMoved(Instant now) {}
