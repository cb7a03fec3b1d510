package org.cspenrollment.platform.security.session;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/**
 * Keeps the session that was read for a request until the request is answered. Without it the
 * session would be read once more after it was written, only to compare its id.
 */
final class SessionsOfRequest implements Filter {

  private static final ThreadLocal<@Nullable Map<String, Session>> READ = new ThreadLocal<>();

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (READ.get() != null) {
      chain.doFilter(request, response);
      return;
    }
    READ.set(new HashMap<>());
    try {
      chain.doFilter(request, response);
    } finally {
      READ.remove();
    }
  }

  /** The session of this id, where this request has read it and it has not got another id since. */
  static @Nullable Session find(String id) {
    var read = READ.get();
    var found = read == null ? null : read.get(id);
    return found != null && found.getId().equals(id) ? found : null;
  }

  /** What was read, for as long as the request lasts; nothing outside of one. */
  static void keep(Session session) {
    var read = READ.get();
    if (read != null) {
      read.put(session.getId(), session);
    }
  }

  /** The session is over. */
  static void forget(String id) {
    var read = READ.get();
    if (read != null) {
      read.remove(id);
    }
  }
}
