package org.cspenrollment.account.link;

import java.time.Instant;
import org.cspenrollment.kernel.Username;

/**
 * A link to set a new password that was shown to whoever made it, and that nobody else has agreed
 * to yet.
 *
 * @param mayAgree whether the person who reads it may agree: neither the maker nor the holder may
 */
public record WaitingLink(Username madeBy, Instant expiresAt, boolean mayAgree) {}
