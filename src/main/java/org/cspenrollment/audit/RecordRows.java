package org.cspenrollment.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
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
  void append(List<NewEntry> entries) {
    database
        .sql(
            """
            select audit_append(e.stream, e.at::timestamptz, e.actor, e.code, e.subject, e.details)
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
              with ordinality as e (stream, at, actor, code, subject, details, place)
            order by e.place
            """)
        .params(
            texts(entries, entry -> entry.act().event().stream()),
            texts(entries, entry -> entry.at().toString()),
            texts(entries, entry -> entry.act().actor()),
            texts(entries, entry -> entry.act().event().code().name()),
            texts(entries, entry -> entry.act().event().subject()),
            texts(entries, entry -> json(entry.act().event().details())))
        .query((row, number) -> row.getLong(1))
        .list();
  }

  private static String[] texts(List<NewEntry> entries, Function<NewEntry, String> column) {
    return entries.stream().map(column).toArray(String[]::new);
  }

  private static String json(Map<String, ?> details) {
    try {
      return JSON.writeValueAsString(details);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("These details cannot be written as JSON", e);
    }
  }
}
