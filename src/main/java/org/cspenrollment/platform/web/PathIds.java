package org.cspenrollment.platform.web;

import java.util.UUID;
import org.cspenrollment.platform.problem.ProblemException;

/** The ids in the addresses of our pages and of the API. */
public final class PathIds {

  private PathIds() {}

  /** The id; anything that is no id of ours is answered like an id that does not exist (404). */
  public static UUID known(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw ProblemException.notFound();
    }
  }
}
