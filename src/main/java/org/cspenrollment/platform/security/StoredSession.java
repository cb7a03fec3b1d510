package org.cspenrollment.platform.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/**
 * A session that is written only where something of it changed, or where the last use that is
 * stored is a minute old. Its last use is the one that is stored, so that everybody is told the
 * moment it really ends: up to a minute before half an hour without use is over, never after it.
 */
final class StoredSession<S extends Session> implements Session {

  /** How old the last use that is stored may become while the session is in use. */
  static final Duration PRECISION = Duration.ofMinutes(1);

  private final S stored;
  private boolean changed;

  private StoredSession(S stored, boolean changed) {
    this.stored = stored;
    this.changed = changed;
  }

  /** A session that has just begun: nothing of it is stored. */
  static <S extends Session> StoredSession<S> begun(S session) {
    return new StoredSession<>(session, true);
  }

  /** A session as it was stored. */
  static <S extends Session> StoredSession<S> read(S session) {
    return new StoredSession<>(session, false);
  }

  /** The session to write; whoever takes it writes it. */
  S taken() {
    changed = false;
    return stored;
  }

  boolean isChanged() {
    return changed;
  }

  @Override
  public void setLastAccessedTime(Instant moment) {
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
    return stored.getMaxInactiveInterval();
  }

  @Override
  public boolean isExpired() {
    return stored.isExpired();
  }
}
