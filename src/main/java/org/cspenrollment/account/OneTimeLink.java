package org.cspenrollment.account;

import java.time.Instant;
import org.cspenrollment.kernel.Username;

/**
 * A link that lets the person it was made for set a password, once, until it expires. Whoever holds
 * it can do the same, so it is shown once to the person who asked for it and is written nowhere.
 *
 * @param username whose password it sets
 * @param purpose why it was made
 * @param token 256 random bits, URL-safe; only its hash is kept
 * @param expiresAt 24 hours after it was made, UTC
 */
public record OneTimeLink(Username username, Purpose purpose, String token, Instant expiresAt) {

  /** Why a link was made. */
  public enum Purpose {
    INVITATION,
    RESET
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
