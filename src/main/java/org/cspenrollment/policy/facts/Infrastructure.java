package org.cspenrollment.policy.facts;

import org.jspecify.annotations.Nullable;

/** Whether a partner can bill and provision; what is missing is unknown. */
public record Infrastructure(@Nullable Boolean billing, @Nullable Boolean provisioning) {

  /** Nothing is known. */
  public static final Infrastructure UNKNOWN = new Infrastructure(null, null);
}
