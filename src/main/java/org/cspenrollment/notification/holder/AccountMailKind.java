package org.cspenrollment.notification.holder;

import java.util.Optional;
import org.cspenrollment.account.OneTimeLink;
import org.jspecify.annotations.Nullable;

/** What a mail to the holder of an account tells; the words are in the bundle {@code mail}. */
enum AccountMailKind {
  /** Somebody has an account now, and sets the first password by the link. */
  INVITATION(OneTimeLink.Purpose.INVITATION),
  /** Sets a new password by the link. */
  RESET(OneTimeLink.Purpose.RESET),
  /** A link was shown to somebody else, as no mail could be sent. */
  RESET_SHOWN(null),
  /** A password was set by a link. */
  PASSWORD_RESET(null);

  private final OneTimeLink.@Nullable Purpose link;

  AccountMailKind(OneTimeLink.@Nullable Purpose link) {
    this.link = link;
  }

  /** The link it carries, if it carries one. */
  Optional<OneTimeLink.Purpose> link() {
    return Optional.ofNullable(link);
  }
}
