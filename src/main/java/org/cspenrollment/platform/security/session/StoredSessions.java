package org.cspenrollment.platform.security.session;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** The sessions of the database, each written only where it has to be ({@link StoredSession}). */
final class StoredSessions<S extends Session>
    implements FindByIndexNameSessionRepository<StoredSession<S>> {

  /** Takes no moment from the machine, though it is handed one. */
  private static final String NOW = "(extract(epoch from clock_timestamp()) * 1000)::bigint";

  private final FindByIndexNameSessionRepository<S> database;
  private final InstantSource time;
  private final Duration idle;

  /**
   * In this database, where they never end by the clock of a machine.
   *
   * @param idle after how long without use a session ends
   */
  StoredSessions(FindByIndexNameSessionRepository<S> database, InstantSource time, Duration idle) {
    this.database = database;
    this.time = time;
    this.idle = idle;
  }

  /**
   * Lets the library judge no moment by the clock of its machine: for it a session never ends.
   * Those that have not been used for so long are removed by the clock of the database.
   */
  static void leaveTheTimeTo(JdbcIndexedSessionRepository library, Duration idle) {
    library.setDefaultMaxInactiveInterval(Duration.ofSeconds(-1));
    library.setCreateSessionQuery(
        """
        insert into spring_session (primary_id, session_id, creation_time, last_access_time,
                                    max_inactive_interval, expiry_time, principal_name)
        values (?, ?, %s + 0 * ?::bigint, ?, ?, ?, ?)
        """
            .formatted(NOW));
    library.setDeleteSessionQuery("delete from spring_session where session_id = ?");
    library.setDeleteSessionsByExpiryTimeQuery(
        "delete from spring_session where last_access_time < %s - %d + 0 * ?::bigint"
            .formatted(NOW, idle.toMillis()));
  }

  @Override
  public StoredSession<S> createSession() {
    return StoredSession.begun(database.createSession(), time, idle);
  }

  @Override
  public void save(StoredSession<S> session) {
    if (session.isChanged()) {
      database.save(session.taken());
    }
  }

  @Override
  @SuppressWarnings("unchecked")
  public @Nullable StoredSession<S> findById(String id) {
    var before = (StoredSession<S>) SessionsOfRequest.find(id);
    if (before != null) {
      return before;
    }
    var found = SessionTransactions.reading(() -> database.findById(id));
    if (found == null) {
      return null;
    }
    var read = StoredSession.read(found, time, idle);
    if (read.isExpired()) {
      database.deleteById(id);
      return null;
    }
    SessionsOfRequest.keep(read);
    return read;
  }

  @Override
  public void deleteById(String id) {
    SessionsOfRequest.forget(id);
    database.deleteById(id);
  }

  @Override
  public Map<String, StoredSession<S>> findByIndexNameAndIndexValue(String name, String value) {
    return database.findByIndexNameAndIndexValue(name, value).entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, one -> StoredSession.read(one.getValue(), time, idle)));
  }
}
