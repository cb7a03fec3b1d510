package org.cspenrollment.account.page;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.cspenrollment.account.link.LinkUse;
import org.cspenrollment.kernel.Username;
import org.jspecify.annotations.Nullable;

/**
 * What people read on their own page of the last link by which their password could be reset.
 *
 * @param by who made the link
 * @param at when a password was set by it, UTC; missing while nobody has used it
 */
record ResetNotice(String by, @Nullable OffsetDateTime at) {

  static ResetNotice of(LinkUse last) {
    return new ResetNotice(
        last.madeBy().map(Username::value).orElse("?"),
        last.usedAt().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null));
  }
}
