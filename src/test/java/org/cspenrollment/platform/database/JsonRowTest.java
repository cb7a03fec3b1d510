package org.cspenrollment.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A row in JSON says of its columns what a row of a result would. */
class JsonRowTest {

  @Test
  void eachKindOfColumn() throws Exception {
    var row =
        row(
            """
            [{"word": "KR-10421", "many": 26214400, "share": 0.10, "yes": true,
              "day": "2018-10-15", "at": "2018-09-17T01:02:03.000004+00:00",
              "engine": "2018-09-17T01:02:03.004", "id": "6f9619ff-8b86-d011-b42d-00cf4fc964ff",
              "codes": ["A", "B"], "facts": {"days": 1.50}, "hash": "\\\\x0aff"}]
            """);

    assertThat(row.getString("word")).isEqualTo("KR-10421");
    assertThat(row.getInt("many")).isEqualTo(26_214_400);
    assertThat(row.getLong("many")).isEqualTo(26_214_400L);
    assertThat(row.getObject("many", Integer.class)).isEqualTo(26_214_400);
    assertThat(row.getBigDecimal("share")).isEqualTo(new BigDecimal("0.10"));
    assertThat(row.getBoolean("yes")).isTrue();
    assertThat(row.getObject("yes", Boolean.class)).isTrue();
    assertThat(row.getObject("day", LocalDate.class)).isEqualTo("2018-10-15");
    assertThat(row.getObject("at", OffsetDateTime.class).toInstant())
        .isEqualTo("2018-09-17T01:02:03.000004Z");
    assertThat(row.getTimestamp("engine"))
        .isEqualTo(Timestamp.valueOf(LocalDateTime.parse("2018-09-17T01:02:03.004")));
    assertThat(row.getObject("id", UUID.class))
        .isEqualTo(UUID.fromString("6f9619ff-8b86-d011-b42d-00cf4fc964ff"));
    assertThat((String[]) row.getArray("codes").getArray()).containsExactly("A", "B");
    assertThat(row.getString("facts")).isEqualTo("{\"days\":1.50}");
    assertThat(row.getBytes("hash")).containsExactly(0x0a, 0xff);
  }

  @Test
  void anEmptyColumnIsNullOrZeroOrFalse() throws Exception {
    var row = row("[{\"none\": null}]");

    assertThat(row.getString("none")).isNull();
    assertThat(row.getInt("none")).isZero();
    assertThat(row.getLong("none")).isZero();
    assertThat(row.getBoolean("none")).isFalse();
    assertThat(row.getObject("none", LocalDate.class)).isNull();
    assertThat(row.getTimestamp("none")).isNull();
    assertThat(row.getBigDecimal("none")).isNull();
    assertThat(row.getBytes("none")).isNull();
    assertThat(row.getArray("none")).isNull();
  }

  @Test
  void noArrayIsNoRow() throws JsonProcessingException {
    assertThat(JsonRow.all(null)).isEmpty();
    assertThat(JsonRow.all("[{\"a\": 1}, {\"a\": 2}]"))
        .extracting(row -> row.getInt("a"))
        .containsExactly(1, 2);
  }

  @Test
  void whatIsNotThereFails() throws Exception {
    var row = row("[{\"day\": \"2018-10-15\"}]");

    refused(() -> row.getString("month"));
    refused(() -> row.getObject("day", Byte.class));
    refused(() -> row.getClob("day"));
  }

  /** Something that reads a column. */
  private interface Reading {
    Object read() throws SQLException;
  }

  private static void refused(Reading reading) {
    assertThatThrownBy(reading::read).isInstanceOf(SQLFeatureNotSupportedException.class);
  }

  private static ResultSet row(String json) throws JsonProcessingException {
    return JsonRow.all(json).get(0);
  }
}
