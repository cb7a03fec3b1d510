package org.cspenrollment.account;

import java.time.Instant;
import org.cspenrollment.kernel.Username;

/**
 * A link that lets the person it was made for set a password, once, until it expires. Whoever holds
 * it can do the same: it is mailed to the holder, and shown, once, to the person who asked for it
 * only where no mail can be sent. It is written nowhere.
 *
 * @param username whose password it sets
 * @param purpose why it was made
 * @param token 256 random bits, URL-safe; only its hash is kept. Empty of a link that is mailed
 * @param expiresAt 24 hours after it was made, UTC
 * @param needsSecond whether it works only once a second person has agreed
 */
public record OneTimeLink(
    Username username, Purpose purpose, String token, Instant expiresAt, boolean needsSecond) {

  /** Why a link was made. */
  public enum Purpose {
    INVITATION,
    RESET
  }

  /** Whether it is shown to the person who asked for it; else it is on its way to the holder. */
  public boolean isShown() {
    return !token.isEmpty();
  }

  /** The path of the page that the link opens. */
  public String path() {
    return (purpose == Purpose.INVITATION ? "/invitation/" : "/reset/") + token;
  }

  /** Says nothing of the token, so that it gets into no log. */
  @Override
  public String toString() {
    return "OneTimeLink[" + username + ", " + purpose + ", until " + expiresAt + "]";
  }
}
