package org.cspenrollment.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.cspenrollment.evidence.content.EvidenceLimits;
import org.cspenrollment.evidence.content.EvidenceType;
import org.cspenrollment.evidence.content.FileName;
import org.cspenrollment.evidence.content.check.ContentCheck;
import org.cspenrollment.evidence.content.check.PictureCheck;
import org.cspenrollment.evidence.content.office.OfficeDocument;
import org.cspenrollment.evidence.content.pdf.PdfCheck;
import org.cspenrollment.platform.problem.ProblemException;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;

/**
 * Whatever is sent, the checks of an upload accept it or refuse it by name. The build runs the
 * seeds; {@code JAZZER_FUZZ=1} with one method named lets Jazzer look for more.
 */
class EvidenceFuzz {

  private static final ContentCheck CHECK =
      new ContentCheck(
          new PictureCheck(new EvidenceLimits(1, DataSize.ofMegabytes(1), 80_000_000, 1, 1)),
          new PdfCheck());

  static Stream<Arguments> names() {
    return Stream.of("plan.pdf", "계약 2018.docx", "a.b.pdf", "../x.pdf", "con.pdf", "\u202Efdp.exe")
        .map(name -> arguments((Object) name.getBytes(StandardCharsets.UTF_8)));
  }

  @MethodSource("names")
  @FuzzTest(maxDuration = "90s")
  void aNameIsTakenAsItIsShownOrRefused(byte[] bytes) {
    var sent = new String(bytes, StandardCharsets.UTF_8);
    try {
      var name = FileName.of(sent);
      assertThat(name.text()).hasSizeBetween(5, FileName.MAX_LENGTH).doesNotContain("/", "\\", "<");
      assertThat(FileName.of(name.text())).isEqualTo(name);
    } catch (ProblemException refused) {
      assertThat(refused.type()).isEqualTo("file-name");
    }
  }

  static Stream<Arguments> archives() throws IOException {
    return Stream.of(Samples.docx(), Samples.xlsx()).map(bytes -> arguments((Object) bytes));
  }

  @MethodSource("archives")
  @FuzzTest(maxDuration = "90s")
  void anArchiveIsTakenOrRefused(byte[] bytes) throws IOException {
    onDisk(bytes, file -> OfficeDocument.read(file));
  }

  static Stream<Arguments> contents() throws IOException {
    return Stream.of(Samples.pdf(), Samples.png(), Samples.jpeg(), Samples.docx())
        .map(bytes -> arguments((Object) bytes));
  }

  @MethodSource("contents")
  @FuzzTest(maxDuration = "90s")
  void aContentIsWhatItSaysOrRefused(byte[] bytes) throws IOException {
    for (var type : EvidenceType.values()) {
      onDisk(bytes, file -> CHECK.check(file, type, null));
    }
  }

  private interface Looking {
    void at(Path file) throws IOException;
  }

  private static void onDisk(byte[] bytes, Looking looking) throws IOException {
    var file = Files.createTempFile("csp-fuzz-", ".in");
    try {
      Files.write(file, bytes);
      looking.at(file);
    } catch (ProblemException refused) {
      assertThat(refused.status().is4xxClientError()).as(refused.type()).isTrue();
    } finally {
      Files.delete(file);
    }
  }
}
