package org.cspenrollment.evidence.content.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cspenrollment.evidence.Samples.ascii;
import static org.cspenrollment.evidence.Samples.bytes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Where a PDF ends. */
class PdfFrameTest {

  private static final byte[] END = ascii("endobj\n%%EOF");

  @TempDir private Path directory;

  @Test
  void blanksAndZerosBehindItAreNoPartOfIt() throws IOException {
    assertThat(ends(bytes(END, ascii("\r\n \t"), new byte[2_000], ascii("\n")))).isTrue();
    assertThat(ends(bytes(END, ascii(" ".repeat(500_000))))).isTrue();
    assertThat(ends(END)).isTrue();
  }

  @Test
  void whatStandsBehindItIsLookedAtForAThousandBytes() throws IOException {
    assertThat(ends(bytes(END, ascii("x".repeat(1_000))))).isTrue();
    assertThat(ends(bytes(END, ascii("x".repeat(1_025))))).isFalse();
    assertThat(ends(new byte[3_000])).isFalse();
  }

  /** A pattern that tries each of the blanks as the first one would take minutes. */
  @Test
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aMillionBlanksInItAreReadOnce() throws IOException {
    assertThat(ends(bytes(ascii("stream" + " ".repeat(1_000_000) + "endstream\n"), END))).isTrue();
  }

  private boolean ends(byte[] file) throws IOException {
    return PdfFrame.ends(Files.write(directory.resolve("file.pdf"), file));
  }
}
