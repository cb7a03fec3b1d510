package org.cspenrollment.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import org.cspenrollment.platform.time.RealTime;
import org.springframework.stereotype.Component;

/** How long the session of a request lasts if nothing more is asked for; in real time. */
@Component
public final class SessionSpan {

  private final RealTime realTime;

  SessionSpan(RealTime realTime) {
    this.realTime = realTime;
  }

  /** Seconds until it ends: idle, or too old; 0 where there is none. */
  public long of(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session == null) {
      return 0;
    }
    var oldest = Instant.ofEpochMilli(session.getCreationTime()).plus(SessionAgeFilter.LONGEST);
    var idle = session.getMaxInactiveInterval();
    var unused = Instant.ofEpochMilli(session.getLastAccessedTime()).plusSeconds(idle);
    var ends = idle > 0 && unused.isBefore(oldest) ? unused : oldest;
    return Math.max(Duration.between(realTime.instant(), ends).toSeconds(), 0);
  }
}
