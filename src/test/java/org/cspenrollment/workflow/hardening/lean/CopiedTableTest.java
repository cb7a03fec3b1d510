package org.cspenrollment.workflow.hardening.lean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rows of a COPY are those of the insert statement it takes the place of. */
class CopiedTableTest {

  private static final String INSERT =
      """
      insert into ACT_RU_JOB (
        ID_,
        TYPE_,
        RETRIES_, REV_
      )
      values (?,
        'message',
        ?, 1)
      """;

  @Test
  void aColumnIsCopiedWithWhatTheStatementSaysOrAsksFor() {
    var table = CopiedTable.of(INSERT).orElseThrow();

    assertThat(table.sql()).isEqualTo("copy ACT_RU_JOB (ID_, TYPE_, RETRIES_, REV_) from stdin");
    assertThat(table.asked()).isEqualTo(2);
    assertThat(rows(table, "one", "3")).isEqualTo("one\tmessage\t3\t1\n");
  }

  @Test
  void aStatementThatComputesIsNotCopied() {
    assertThat(CopiedTable.of("insert into T (A, B) values (?, now())")).isEmpty();
    assertThat(CopiedTable.of("insert into T (A) select A from O")).isEmpty();
    assertThat(CopiedTable.of("insert into T (A, B) values (?, A + 1)")).isEmpty();
    assertThat(CopiedTable.of("update T set A = ?")).isEmpty();
  }

  @Test
  void noTextEndsAValueOrARow() {
    assertThat(CopiedRow.escaped("a\tb\nc\rd\\e")).isEqualTo("a\\tb\\nc\\rd\\\\e");
    assertThat(CopiedRow.escaped("\\N")).isEqualTo("\\\\N");
    assertThat(CopiedRow.escaped("Hanul · 한울")).isEqualTo("Hanul · 한울");
  }

  @Test
  void valuesAreTakenByTheirPlace() throws SQLException {
    var row = new CopiedRow(6);
    var set = row.statement();
    set.setTimestamp(2, Timestamp.valueOf("2018-09-17 01:02:03.004"));
    set.setString(1, "tab\there");
    set.setNull(3, Types.VARCHAR);
    set.setBoolean(4, true);
    set.setBytes(5, new byte[] {1, (byte) 0xab});
    set.setString(6, null);

    assertThat(row.values())
        .containsExactly(
            "tab\\there", "2018-09-17 01:02:03.004", "\\N", "true", "\\\\x01ab", "\\N");
  }

  @Test
  void whatCannotBeCopiedIsNoValue() {
    var set = new CopiedRow(1).statement();

    assertThatThrownBy(() -> set.setBinaryStream(1, new ByteArrayInputStream(new byte[1]), 1))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  private static String rows(CopiedTable table, @Nullable String... values) {
    var rows = new StringBuilder();
    table.add(rows, values);
    return rows.toString();
  }
}
