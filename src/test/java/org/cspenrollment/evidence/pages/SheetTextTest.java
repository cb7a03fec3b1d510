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

  private String properties = "";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "14, '', 2018-09-16",
    "170, yyyy-mm, 2018-09-16",
    "170, '[red]0.00', 43359",
    "170, '0 \"days\"', 43359",
    "171, yyyy-mm, 43359",
    "27, '', 2018-09-16",
    "31, '', 2018-09-16",
    "36, '', 2018-09-16",
    "57, '', 2018-09-16",
    "170, '[$-411]ggge\"年\"m\"月\"', 2018-09-16",
    "170, 'mmm', 2018-09-16",
    "170, '#,##0 \"m\"', 43359",
    "170, General, 43359",
  })
  void aNumberIsADateIfItsFormatIsOneOfDays(int format, String code, String shown)
      throws IOException {
    shows(format, code, "43359", shown);
  }

  @ParameterizedTest
  @CsvSource({
    "18, '', 0.75, 18:00",
    "21, '', 0.770833333333333, 18:30",
    "32, '', 0.5, 12:00",
    "46, '', 1.5, 36:00:00",
    "170, '[h]:mm', 1.25, 30:00:00",
    "170, 'h:mm', 0.25, 06:00",
    "22, '', 43360.5, 2018-09-17 12:00",
    "9, '', 0.31, 31%",
    "10, '', 0.75, 75%",
    "170, '0.0%', 0.0705, 7.05%",
    "0, '', 0.30000000000000004, 0.3",
    "0, '', 299999.99, 299999.99",
    "0, '', 1E+3, 1000",
    "14, '', -1, 1899-12-29",
  })
  void timesAndSharesAreShownAsSuch(int format, String code, String stored, String shown)
      throws IOException {
    shows(format, code, stored, shown);
  }

  private void shows(int format, String code, String stored, String shown) throws IOException {
    parts.put(
        "xl/styles.xml",
        "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"%s\"/></numFmts><cellXfs><xf numFmtId=\"%d\"/></cellXfs></styleSheet>"
            .formatted(code.replace("\"", "&quot;"), format));

    assertThat(rows("<row><c r=\"A1\" s=\"0\"><v>%s</v></c></row>".formatted(stored)))
        .containsExactly(List.of(shown));
  }

  @Test
  void d5TheReadingOfAJapaneseNameIsNoPartOfIt() throws IOException {
    parts.put(
        "xl/sharedStrings.xml",
        "<sst><si><t>Kaede</t><rPh sb=\"0\" eb=\"1\"><t>KAEDE</t></rPh><phoneticPr/></si></sst>");

    assertThat(
            rows(
                "<row><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>Cloud</t>"
                    + "<rPh sb=\"0\" eb=\"1\"><t>CLOUD</t></rPh></is></c></row>"))
        .containsExactly(List.of("Kaede", "Cloud"));
  }

  @Test
  void d5TheDaysOf1904AreNotFourYearsEarly() throws IOException {
    properties = "<workbookPr date1904=\"1\"/>";

    shows(14, "", "43363", "2022-09-21");
  }

  @Test
  void aFormulaWithoutAResultIsSaidBesideTheTable() throws IOException {
    assertThat(read(1, "<row><c r=\"A1\"><f>NOW()</f></c></row>").notes())
        .containsExactly(ViewNote.FORMULA_WITHOUT_RESULT);
    assertThat(read(1, "<row><c r=\"A1\"><f>1+1</f><v>2</v></c></row>").notes()).isEmpty();
  }

  @Test
  void whatTheTableLeavesOutIsSaidBesideIt() throws IOException {
    parts.put("xl/charts/chart1.xml", "<a/>");
    parts.put("xl/media/image1.png", "a");
    parts.put("xl/comments1.xml", "<a/>");

    assertThat(read(1, "").notes())
        .containsExactlyInAnyOrder(ViewNote.CHARTS, ViewNote.PICTURES, ViewNote.COMMENTS);
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
                    "",
                    "<workbook xmlns:r=\"r\">" + properties + "<sheets>",
                    "</sheets></workbook>")));
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
