package org.cspenrollment.account.page;

import java.time.Instant;
import org.cspenrollment.account.link.LinkUse;
import org.cspenrollment.kernel.Username;
import org.jspecify.annotations.Nullable;

/**
 * What people read on their own page of the last link by which their password could be reset.
 *
 * @param by who made the link
 * @param at when a password was set by it; missing while nobody has used it
 */
record ResetNotice(String by, @Nullable Instant at) {

  static ResetNotice of(LinkUse last) {
    return new ResetNotice(
        last.madeBy().map(Username::value).orElse("?"), last.usedAt().orElse(null));
  }
}
