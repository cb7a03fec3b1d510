package org.cspenrollment.account.link;

import java.util.Optional;
import org.cspenrollment.kernel.Username;

/** The way a one-time link goes to its holder, who alone is to see it. */
public interface LinkPost {

  /** Whether a link can be mailed: there is a mail server, and this installation has an address. */
  boolean isOpen();

  /** What became of the latest mail that brings this person a link. */
  default Optional<PostedLink> last(Username username) {
    return Optional.empty();
  }

  /** What the mail server said to the latest mail to this person, if it did not take it. */
  default Optional<String> failure(Username username) {
    return Optional.empty();
  }
}
