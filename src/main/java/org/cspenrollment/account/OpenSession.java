package org.cspenrollment.account;

import java.time.Instant;

/**
 * A session of a person who is signed in somewhere.
 *
 * @param handle names it without giving it away: the session's own id is never shown
 * @param started when the person signed in, UTC
 * @param lastUsed when last, UTC
 */
public record OpenSession(String handle, Instant started, Instant lastUsed) {}
