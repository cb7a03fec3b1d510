package org.cspenrollment.portal;

import java.util.UUID;
import org.cspenrollment.platform.Refused;

/** The ids in the addresses of our pages. */
final class Ids {

  private Ids() {}

  /** The id; anything that is no id of ours is answered like an id that does not exist (404). */
  static UUID known(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw Refused.notFound();
    }
  }
}
