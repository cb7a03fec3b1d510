package org.cspenrollment.evidence.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.cspenrollment.evidence.Samples;
import org.cspenrollment.evidence.content.EvidenceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that are made in a process of its own. */
class PreviewProcessTest {

  @TempDir private Path directory;

  @Test
  void f12APdfThatNobodyMayPrintHasPagesAllTheSame() throws IOException {
    var process = new PreviewProcess(new PageSettings("256m", Duration.ofSeconds(60), 40));
    var file = Files.write(directory.resolve("file"), notToBePrinted());

    try (var pages = process.make(file, EvidenceType.PDF).orElseThrow()) {
      assertThat(pages.made().pages()).isEqualTo(1);
    }
  }

  private static byte[] notToBePrinted() {
    return Samples.pdf(
        document -> {
          var permissions = new AccessPermission();
          permissions.setCanPrint(false);
          var policy = new StandardProtectionPolicy("owner", "", permissions);
          policy.setEncryptionKeyLength(256);
          try {
            document.protect(policy);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
