package org.cspenrollment.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cspenrollment.audit.event.AuditCode;
import org.cspenrollment.audit.event.AuditEvent;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.Page;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.platform.database.AtCommit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Writes and reads the record of who did what. An entry is part of the transaction it tells of. */
@Service
public class AuditTrail {

  static final String COLUMNS =
      "select stream, entry_no, at, actor, action, subject, details, hash from audit_entry ";

  private static final String OF_CODES = "where stream = :stream and action = any(:codes)";

  private final JdbcClient database;
  private final RecordRows rows;
  private final CurrentActor currentActor;
  private final Clock clock;
  private final ApplicationEventPublisher listeners;
  private final OwnActs done;

  AuditTrail(
      JdbcClient database,
      RecordRows rows,
      CurrentActor currentActor,
      Clock clock,
      ApplicationEventPublisher listeners,
      OwnActs done) {
    this.done = done;
    this.database = database;
    this.rows = rows;
    this.currentActor = currentActor;
    this.clock = clock;
    this.listeners = listeners;
  }

  /**
   * Puts on record what happened, in the transaction that is open. Whoever is signed in did it,
   * otherwise the system, unless the event itself says who did.
   */
  public void record(AuditEvent event) {
    recordAll(List.of(event));
  }

  /**
   * Puts several things on record in their order, in one statement. Where they belong to several
   * streams, every transaction names these in the same order.
   */
  public void recordAll(List<? extends AuditEvent> events) {
    if (events.isEmpty()) {
      return;
    }
    var acts =
        events.stream()
            .map(
                event ->
                    new Recorded(
                        event.actor().orElseGet(() -> currentActor.get().username().value()),
                        event))
            .toList();
    var at = clock.instant();
    acts.forEach(act -> AtCommit.write(AuditTrail.class, new NewEntry(act, at), rows::append));
    acts.forEach(DoneOnRecord::more);
    acts.forEach(listeners::publishEvent);
  }

  /** The entries of one stream, newest first. */
  public Page<AuditEntry> entries(String stream, PageRequest request) {
    return entries("where stream = :stream", Map.of("stream", stream), request);
  }

  /** The entries of one stream that tell of something with one of these codes, newest first. */
  public Page<AuditEntry> entries(String stream, Set<AuditCode> codes, PageRequest request) {
    return entries(OF_CODES, Map.of("stream", stream, "codes", texts(codes)), request);
  }

  private Page<AuditEntry> entries(String where, Map<String, ?> parameters, PageRequest request) {
    var items = items(where, parameters, request);
    var total =
        database
            .sql("select count(*) from audit_entry " + where)
            .params(parameters)
            .query(Long.class)
            .single();
    return new Page<>(items, request.page(), request.size(), total);
  }

  private List<AuditEntry> items(String where, Map<String, ?> parameters, PageRequest request) {
    AtCommit.now(AuditTrail.class);
    return database
        .sql(COLUMNS + where + " order by entry_no desc limit :size offset :offset")
        .params(parameters)
        .param("size", request.size())
        .param("offset", request.offset())
        .query(AuditTrail::entry)
        .list();
  }

  /**
   * When something was last done in a stream; empty where nothing was.
   *
   * @param otherThan what does not count; a code this version does not know counts
   */
  public Optional<Instant> lastAct(String stream, Set<AuditCode> otherThan) {
    return Optional.ofNullable(lastActs(List.of(stream), otherThan).get(stream));
  }

  /** The same of some streams; one in which nothing was done is not there. */
  public Map<String, Instant> lastActs(Collection<String> streams, Set<AuditCode> otherThan) {
    AtCommit.now(AuditTrail.class);
    var acts = new HashMap<String, Instant>();
    database
        .sql(
            "select stream, max(at) from audit_entry where stream = any(?) and action <> all(?)"
                + " group by stream")
        .params(streams.toArray(String[]::new), texts(otherThan))
        .query(
            row -> {
              acts.put(row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant());
            });
    return acts;
  }

  /** Whether this person did one of these things to one of these subjects of a stream. */
  public boolean didBy(
      Username username, String stream, Set<AuditCode> codes, Collection<String> subjects) {
    return done.of(username, stream).any(codes, subjects);
  }

  /**
   * Checks every chain.
   *
   * @return the first entry of each broken chain: changed, or not following the one before it
   */
  public List<AuditEntry> broken() {
    AtCommit.now(AuditTrail.class);
    return database
        .sql(
"""
select distinct on (stream) stream, entry_no, at, actor, action, subject, details, hash
from (select e.*,
             lag(hash, 1, ''::bytea) over chain as before,
             row_number() over chain as place
      from audit_entry e window chain as (partition by stream order by entry_no)) e
where place <> entry_no or previous_hash <> before
   or hash <> audit_hash(previous_hash, stream, entry_no, at, actor, action, subject, details)
order by stream, entry_no
""")
        .query(AuditTrail::entry)
        .list();
  }

  static AuditEntry entry(ResultSet row, int number) throws SQLException {
    return new AuditEntry(
        row.getString("stream"),
        row.getLong("entry_no"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("actor"),
        row.getString("action"),
        row.getString("subject"),
        row.getString("details"),
        HexFormat.of().formatHex(row.getBytes("hash")));
  }

  private static String[] texts(Set<AuditCode> codes) {
    return codes.stream().map(AuditCode::name).toArray(String[]::new);
  }
}
