package org.cspenrollment.platform.security.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.cspenrollment.platform.time.RealTime;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/**
 * A session that is written only where something of it changed, or where the last use that is
 * stored is a minute old. Its last use is the one that is stored, so that everybody is told the
 * moment it really ends: up to a minute before half an hour without use is over, never after it.
 * That moment is one of {@link RealTime}: the clock of a machine may be wrong.
 */
final class StoredSession<S extends Session> implements Session {

  /** How old the last use that is stored may become while the session is in use. */
  static final Duration PRECISION = Duration.ofMinutes(1);

  private final S stored;
  private final InstantSource time;
  private final Duration idle;
  private boolean changed;

  private StoredSession(S stored, InstantSource time, Duration idle, boolean changed) {
    this.stored = stored;
    this.time = time;
    this.idle = idle;
    this.changed = changed;
  }

  /** A session that has just begun: nothing of it is stored. */
  static <S extends Session> StoredSession<S> begun(S session, InstantSource time, Duration idle) {
    session.setLastAccessedTime(time.instant());
    return new StoredSession<>(session, time, idle, true);
  }

  /** A session as it was stored. */
  static <S extends Session> StoredSession<S> read(S session, InstantSource time, Duration idle) {
    return new StoredSession<>(session, time, idle, false);
  }

  /** The session to write; whoever takes it writes it. */
  S taken() {
    changed = false;
    return stored;
  }

  boolean isChanged() {
    return changed;
  }

  /** Whoever says so means now, by the clock of this machine. */
  @Override
  public void setLastAccessedTime(Instant machine) {
    var moment = time.instant();
    if (!moment.isBefore(stored.getLastAccessedTime().plus(PRECISION))) {
      changed = true;
      stored.setLastAccessedTime(moment);
    }
  }

  @Override
  public Instant getLastAccessedTime() {
    return stored.getLastAccessedTime();
  }

  @Override
  public void setAttribute(String name, @Nullable Object value) {
    changed = true;
    stored.setAttribute(name, value);
  }

  @Override
  public void removeAttribute(String name) {
    changed = true;
    stored.removeAttribute(name);
  }

  @Override
  public String changeSessionId() {
    changed = true;
    return stored.changeSessionId();
  }

  @Override
  public void setMaxInactiveInterval(Duration interval) {
    changed = true;
    stored.setMaxInactiveInterval(interval);
  }

  @Override
  public String getId() {
    return stored.getId();
  }

  @Override
  @SuppressWarnings("TypeParameterUnusedInFormals")
  public <T> @Nullable T getAttribute(String name) {
    return stored.getAttribute(name);
  }

  @Override
  public Set<String> getAttributeNames() {
    return stored.getAttributeNames();
  }

  @Override
  public Instant getCreationTime() {
    return stored.getCreationTime();
  }

  @Override
  public Duration getMaxInactiveInterval() {
    var own = stored.getMaxInactiveInterval();
    return own.isNegative() ? idle : own;
  }

  @Override
  public boolean isExpired() {
    return !time.instant().isBefore(getLastAccessedTime().plus(getMaxInactiveInterval()));
  }
}
