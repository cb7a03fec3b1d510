package org.cspenrollment.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** How long the session of a request lasts if nothing more is asked for; in real time. */
public final class SessionSpan {

  private static final InstantSource REAL_TIME = InstantSource.system();

  private SessionSpan() {}

  /** Seconds until it ends: idle, or too old; 0 where there is none. */
  public static long of(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session == null) {
      return 0;
    }
    var oldest = Instant.ofEpochMilli(session.getCreationTime()).plus(SessionAgeFilter.LONGEST);
    var idle = session.getMaxInactiveInterval();
    var unused = Instant.ofEpochMilli(session.getLastAccessedTime()).plusSeconds(idle);
    var ends = idle > 0 && unused.isBefore(oldest) ? unused : oldest;
    return Math.max(Duration.between(REAL_TIME.instant(), ends).toSeconds(), 0);
  }
}
