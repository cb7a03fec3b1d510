package org.cspenrollment.platform.download;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same table as CSV and as a workbook. */
class TableFormatTest {

  private static final List<String> HEADER =
      List.of("id", "name", "day", "at", "number", "truth", "nothing");

  private static final List<@Nullable Object> CELLS =
      Arrays.asList(
          "00123",
          "=누리구름",
          LocalDate.of(2018, 10, 15),
          Instant.parse("2018-09-17T01:02:03Z"),
          new BigDecimal("1234.50"),
          true,
          null);

  @TempDir private Path folder;

  @Test
  void f18CsvBeginsWithAByteOrderMarkAndKeepsKorean() throws IOException {
    var csv = new String(written(TableFormat.CSV), UTF_8);

    assertThat(csv.split("\r\n"))
        .containsExactly(
            "\uFEFF" + String.join(",", HEADER),
            "00123,'=누리구름,2018-10-15,2018-09-17T01:02:03Z,1234.50,true,");
    assertThat(csv).endsWith("\r\n");
  }

  @Test
  void cellsOfAWorkbookHaveTheTypesOfWhatTheyHold() throws IOException {
    var row = rows(written(TableFormat.XLSX)).get(1);

    assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
    assertThat(row.getCell(0).getText()).isEqualTo("00123");
    assertThat(row.getCell(1).getType()).isEqualTo(CellType.STRING);
    assertThat(row.getCell(1).getText()).isEqualTo("=누리구름");
    assertThat(row.getCell(2).asDate()).isEqualTo(LocalDateTime.of(2018, 10, 15, 0, 0));
    assertThat(row.getCell(2).getDataFormatString()).contains("yyyy").doesNotContain("h");
    assertThat(row.getCell(3).asDate()).isEqualTo(LocalDateTime.of(2018, 9, 17, 1, 2, 3));
    assertThat(row.getCell(4).asNumber()).isEqualByComparingTo("1234.5");
    assertThat(row.getCell(5).asBoolean()).isTrue();
    assertThat(row.getOptionalCell(6)).isEmpty();
  }

  @Test
  void bothHaveTheSameColumnsAndTheHeaderOfAWorkbookStaysInSight() throws IOException {
    var file = written(TableFormat.XLSX);

    assertThat(rows(file).get(0).stream().map(cell -> cell.getText())).isEqualTo(HEADER);
    assertThat(part(file, "xl/worksheets/sheet1.xml"))
        .contains("ySplit=\"1\"", "state=\"frozen\"", "t=\"inlineStr\"");
  }

  @Test
  void rowsAreLetGoOfWhileTheyAreWritten() throws IOException {
    var out = new ByteArrayOutputStream();
    var table = TableFormat.XLSX.open(out, "cases");
    table.header(HEADER);
    for (int i = 0; i < 20; i++) {
      for (int j = 0; j < 500; j++) {
        table.row(
            List.of(UUID.nameUUIDFromBytes(new byte[] {(byte) i, (byte) j, (byte) (j >> 8)})));
      }
      table.flush();
    }
    int sent = out.size();
    table.finish();

    assertThat(sent).isGreaterThan(out.size() * 9 / 10);
    assertThat(rows(out.toByteArray())).hasSize(10_001);
  }

  @Test
  void aTextLongerThanACellHoldsIsCut() throws IOException {
    var out = new ByteArrayOutputStream();
    var table = TableFormat.XLSX.open(out, "cases");
    table.row(List.of("x".repeat(40_000)));
    table.finish();

    assertThat(rows(out.toByteArray()).get(0).getCell(0).getText()).hasSize(32_767).endsWith("x…");
  }

  private static byte[] written(TableFormat format) throws IOException {
    var out = new ByteArrayOutputStream();
    var table = format.open(out, "cases");
    table.header(HEADER);
    table.row(CELLS);
    table.flush();
    table.finish();
    return out.toByteArray();
  }

  private static List<Row> rows(byte[] file) throws IOException {
    try (var workbook =
            new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true));
        var rows = workbook.getFirstSheet().openStream()) {
      return new ArrayList<>(rows.toList());
    }
  }

  private String part(byte[] bytes, String name) throws IOException {
    var file = Files.write(folder.resolve("table.xlsx"), bytes);
    try (var zip = new ZipFile(file.toFile());
        var part = zip.getInputStream(zip.getEntry(name))) {
      return new String(part.readAllBytes(), UTF_8);
    }
  }
}
