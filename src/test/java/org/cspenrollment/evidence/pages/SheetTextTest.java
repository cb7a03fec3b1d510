package org.cspenrollment.evidence.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.cspenrollment.evidence.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of an Excel document is shown. */
class SheetTextTest {

  private final Map<String, String> parts = new LinkedHashMap<>();

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "14, '', 2018-09-16",
    "170, yyyy-mm, 2018-09-16",
    "170, '[red]0.00', 43359",
    "170, '0 \"days\"', 43359",
    "171, yyyy-mm, 43359",
  })
  void aNumberIsADateIfItsFormatHasAYearOrADay(int format, String code, String shown)
      throws IOException {
    parts.put(
        "xl/styles.xml",
        "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"%s\"/></numFmts><cellXfs><xf numFmtId=\"%d\"/></cellXfs></styleSheet>"
            .formatted(code.replace("\"", "&quot;"), format));

    assertThat(rows("<row><c r=\"A1\" s=\"0\"><v>43359</v></c></row>"))
        .containsExactly(List.of(shown));
  }

  @Test
  void whatPointsToNothingIsEmptyAndWhatIsNoDateStaysAsItIs() throws IOException {
    parts.put("xl/sharedStrings.xml", "<sst><si><t>Name</t></si></sst>");
    parts.put("xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId=\"14\"/></cellXfs></styleSheet>");

    assertThat(
            rows(
                """
                <row><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>7</v></c>
                <c r="C1" t="b"><v>1</v></c><c r="D1" s="0"><v>soon</v></c><c s="9"><v>5</v></c></row>
                """))
        .containsExactly(List.of("Name", "", "TRUE", "soon", "5"));
  }

  @Test
  void whatIsBehindTheLastRowColumnAndSheetIsCutOff() throws IOException {
    assertThat(read(1, "<row><c r=\"AX1\"><v>1</v></c></row>").truncated()).isFalse();
    assertThat(read(1, "<row><c r=\"AY1\"><v>1</v></c></row>").truncated()).isTrue();
    var rows = read(1, "<row></row>".repeat(600));
    assertThat(rows.blocks().get(1).rows()).hasSize(500);
    assertThat(rows.truncated()).isTrue();
    var sheets = read(21, "");
    assertThat(sheets.blocks()).filteredOn(block -> block.title() != null).hasSize(20);
    assertThat(sheets.truncated()).isTrue();
  }

  private List<List<String>> rows(String rows) throws IOException {
    return read(1, rows).blocks().get(1).rows();
  }

  private TextView read(int sheets, String rows) throws IOException {
    parts.put(
        "xl/workbook.xml",
        IntStream.rangeClosed(1, sheets)
            .mapToObj(n -> "<sheet name=\"%d\" r:id=\"r%d\"/>".formatted(n, n))
            .collect(
                Collectors.joining(
                    "", "<workbook xmlns:r=\"r\"><sheets>", "</sheets></workbook>")));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"r1\" Target=\"/xl/worksheets/one.xml\"/></Relationships>");
    parts.put(
        "xl/worksheets/one.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    var bytes = new LinkedHashMap<String, byte[]>();
    parts.forEach((name, text) -> bytes.put(name, Samples.ascii(text)));
    var file = Files.write(folder.resolve("book.xlsx"), Samples.zip(bytes));
    try (var archive = new ZipFile(file.toFile())) {
      return SheetText.read(archive);
    }
  }
}
