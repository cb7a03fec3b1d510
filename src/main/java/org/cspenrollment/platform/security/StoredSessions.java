package org.cspenrollment.platform.security;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** The sessions of the database, each written only where it has to be ({@link StoredSession}). */
final class StoredSessions<S extends Session>
    implements FindByIndexNameSessionRepository<StoredSession<S>> {

  private final FindByIndexNameSessionRepository<S> database;

  StoredSessions(FindByIndexNameSessionRepository<S> database) {
    this.database = database;
  }

  @Override
  public StoredSession<S> createSession() {
    return StoredSession.begun(database.createSession());
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
    var found = database.findById(id);
    if (found == null) {
      return null;
    }
    var read = StoredSession.read(found);
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
        .collect(Collectors.toMap(Map.Entry::getKey, one -> StoredSession.read(one.getValue())));
  }
}
