package org.cspenrollment.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds rows to the record, each to the chain of its stream. */
@Repository
class RecordRows {

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private final JdbcClient database;

  RecordRows(JdbcClient database) {
    this.database = database;
  }

  /** Adds these in their order, in one statement, however many they are. */
  void append(List<Recorded> acts, Instant at) {
    database
        .sql(
            """
            select count(audit_append(e.stream, ?, e.actor, e.code, e.subject, e.details))
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
              as e (stream, actor, code, subject, details)
            """)
        .params(
            OffsetDateTime.ofInstant(at, ZoneOffset.UTC),
            texts(acts, act -> act.event().stream()),
            texts(acts, Recorded::actor),
            texts(acts, act -> act.event().code().name()),
            texts(acts, act -> act.event().subject()),
            texts(acts, act -> json(act.event().details())))
        .query(Long.class)
        .single();
  }

  private static String[] texts(List<Recorded> acts, Function<Recorded, String> column) {
    return acts.stream().map(column).toArray(String[]::new);
  }

  private static String json(Map<String, ?> details) {
    try {
      return JSON.writeValueAsString(details);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("These details cannot be written as JSON", e);
    }
  }
}
