package org.cspenrollment.platform.security;

/** What can happen at the doors, and what is told of it beside actor and subject. */
public enum SecurityEventKind {
  /** The address somebody signed in from. */
  SIGNED_IN,
  /** The address a wrong sign-in came from. */
  SIGN_IN_FAILED,
  /** The address from which sign-ins were too many, or too many for the account. */
  SIGN_IN_THROTTLED,
  /** The address from which somebody asked for what is not theirs. */
  ACCESS_DENIED,
  /** The address from which a request came without the token of its page. */
  CSRF_REFUSED,
  /** The type of the problem with a request to the engine's own pages. */
  WEBAPP_REQUEST_REFUSED,
  /** How the engine's grants differed from the table. */
  GRANT_DRIFT
}
