package org.cspenrollment.platform;

import java.util.UUID;

/** The ids in the addresses of our pages and of the API. */
public final class Ids {

  private Ids() {}

  /** The id; anything that is no id of ours is answered like an id that does not exist (404). */
  public static UUID known(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw Refused.notFound();
    }
  }
}
