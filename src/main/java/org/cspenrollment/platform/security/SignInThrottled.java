package org.cspenrollment.platform.security;

import org.springframework.security.core.AuthenticationException;

/** Too many sign-ins failed lately; the password was not even looked at. */
public class SignInThrottled extends AuthenticationException {

  private static final long serialVersionUID = 1L;

  private final long retryAfterSeconds;

  SignInThrottled(long retryAfterSeconds) {
    super("Too many sign-ins failed");
    this.retryAfterSeconds = Math.max(1, retryAfterSeconds);
  }

  /** After how many seconds trying again makes sense, at least 1. */
  long retryAfterSeconds() {
    return retryAfterSeconds;
  }
}
