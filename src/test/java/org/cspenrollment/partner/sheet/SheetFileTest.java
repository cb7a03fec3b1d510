package org.cspenrollment.partner.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cspenrollment.partner.Upload;
import org.cspenrollment.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;

/** Files as Excel and others leave them: {@code tenantId,name} with an optional {@code note}. */
class SheetFileTest {

  private static final List<String> REQUIRED = List.of("tenantId", "name");
  private static final List<String> OPTIONAL = List.of("note");

  static Stream<Arguments> saved() {
    var utf8 = StandardCharsets.UTF_8;
    return Stream.of(
        arguments("plain", "tenantId,name\nKR-10421,한울\n".getBytes(utf8)),
        arguments("a mark", "\uFEFFtenantId,name\nKR-10421,한울\n".getBytes(utf8)),
        arguments(
            "Unicode text of Excel",
            "\uFEFFtenantId\tname\r\nKR-10421\t한울\r\n".getBytes(StandardCharsets.UTF_16LE)),
        arguments(
            "UTF-16 the other way round",
            "\uFEFFtenantId,name\r\nKR-10421,한울\r\n".getBytes(StandardCharsets.UTF_16BE)),
        arguments(
            "UTF-16 without a mark",
            "tenantId,name\r\nKR-10421,한울\r\n".getBytes(StandardCharsets.UTF_16LE)),
        arguments("semicolons", "tenantId;name\r\nKR-10421;한울\r\n".getBytes(utf8)),
        arguments("tabs", "tenantId\tname\nKR-10421\t한울\n".getBytes(utf8)),
        arguments("the separator said", "sep=;\r\ntenantId;name\r\nKR-10421;한울\r\n".getBytes(utf8)),
        arguments("a comma said", "sep=,\ntenantId,name\nKR-10421,한울\n".getBytes(utf8)),
        arguments("blanks in the header", "TenantID , NAME\nKR-10421,한울\n".getBytes(utf8)),
        arguments("another order", "name,tenantId\n한울,KR-10421\n".getBytes(utf8)),
        arguments("an empty column", "tenantId,name,\nKR-10421,한울,\n".getBytes(utf8)),
        arguments("an empty column amid", "tenantId,,name\nKR-10421,,한울\n".getBytes(utf8)),
        arguments("empty rows", "tenantId,name\n,\nKR-10421,한울\n,\n,\n\n".getBytes(utf8)),
        arguments("rows of blanks", "\n \ntenantId,name\n , \nKR-10421,한울\n   \n".getBytes(utf8)),
        arguments("the end of DOS", "tenantId,name\nKR-10421,한울\n\u001A".getBytes(utf8)),
        arguments("blanks around", "tenantId,name\n KR-10421 ,한울 \n".getBytes(utf8)),
        arguments("more empty fields", "tenantId,name\nKR-10421,한울,,,\n".getBytes(utf8)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("saved")
  void howeverItWasSavedTheRowIsTheSame(String what, byte[] file) throws IOException {
    assertThat(rows(file)).as(what).containsExactly(Map.of("tenantId", "KR-10421", "name", "한울"));
  }

  @Test
  void theHeaderIsLineOneAlsoBehindTheSeparatorThatIsSaid() {
    assertThat(refused("sep=;\ntenantId;name\nKR-10421;a;b\n".getBytes(StandardCharsets.UTF_8)))
        .containsExactly(new LineError(2, null, "has more in it than the header has columns"));
  }

  @Test
  void aWrongSeparatorIsOneSentence() {
    assertThat(refused("tenantId:name\nKR-10421:한울\n".getBytes(StandardCharsets.UTF_8)))
        .singleElement()
        .extracting(LineError::message)
        .asString()
        .contains("separated by commas, semicolons or tabs");
  }

  static Stream<Arguments> encodings() {
    return Stream.of(
        arguments("MS949", "한울 클라우드", "CP949"),
        arguments("windows-31j", "カエデ 楓", "Shift_JIS"),
        arguments("windows-1252", "Müller für", "Western Windows"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("encodings")
  void aForeignEncodingIsOneSentenceThatNamesIt(String charset, String name, String words) {
    var file = ("tenantId,name\nKR-10421," + name + "\n").getBytes(Charset.forName(charset));

    assertThat(refused(file))
        .singleElement()
        .extracting(LineError::message)
        .asString()
        .contains(words);
  }

  @Test
  void whatIsUnknownMissingOrTwiceIsNamed() {
    assertThat(refused("tenantId,nmae,TENANTID\n".getBytes(StandardCharsets.UTF_8)))
        .extracting(error -> error.column() + " " + error.message())
        .containsExactly(
            "nmae is not a column of this file",
            "tenantId is there twice",
            "name is missing from the header");
  }

  @Test
  void aShortRowIsRefusedSinceAFileMayBeCutOff() {
    assertThat(refused("tenantId,name,note\nKR-10421,a\n".getBytes(StandardCharsets.UTF_8)))
        .containsExactly(new LineError(2, null, "has 2 fields instead of 3"));
  }

  @Test
  void aWorkbookIsReadLikeTheCsvItCouldBe() throws IOException {
    assertThat(rows(WorkbookSamples.registry()))
        .containsExactly(
            Map.of("tenantId", "KR-10421", "name", "株式会社楓", "note", "2018-10-15"),
            Map.of("tenantId", "KR-10422", "name", "true", "note", "2018-09"),
            Map.of("tenantId", "KR-10423", "name", "299999.99", "note", ""));
  }

  @Test
  void theOldSystemOfDaysOfMacsIsKnown() throws IOException {
    assertThat(rows(WorkbookSamples.of1904()))
        .containsExactly(Map.of("tenantId", "KR-10421", "name", "2022-09-21", "note", ""));
  }

  @Test
  void aWorkbookThatUnpacksToTooMuchIsRefused() {
    assertThat(refused(WorkbookSamples.bomb()))
        .containsExactly(new LineError(1, null, "unpacks to far more than a list of partners has"));
  }

  @Test
  void anArchiveThatIsNoWorkbookIsRefused() {
    assertThat(refused(WorkbookSamples.noWorkbook()))
        .containsExactly(
            new LineError(
                1, null, "is no workbook that can be read; save it again as .xlsx or as CSV"));
  }

  private static List<Map<String, String>> rows(byte[] bytes) throws IOException {
    var errors = new LineErrors();
    var rows = new ArrayList<Map<String, String>>();
    try (var upload =
            Upload.receive(new ByteArrayInputStream(bytes), DataSize.ofBytes(bytes.length));
        var file = SheetFile.open(upload, errors)) {
      file.header(REQUIRED, OPTIONAL);
      for (var row = file.next(); row != null; row = file.next()) {
        rows.add(row.fields());
      }
    }
    errors.refuseIfAny();
    return rows;
  }

  private static List<LineError> refused(byte[] bytes) {
    var refused = catchThrowableOfType(ProblemException.class, () -> rows(bytes));
    return refused.errors().stream().map(LineError.class::cast).toList();
  }
}
