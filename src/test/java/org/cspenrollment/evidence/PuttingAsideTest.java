package org.cspenrollment.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import org.cspenrollment.evidence.content.IncomingFile;
import org.cspenrollment.evidence.content.TempFileCleanup;
import org.cspenrollment.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Files on disk while they are checked: no room for them, and what a killed node leaves. */
class PuttingAsideTest {

  @TempDir private Path folder;

  @EnabledOnOs(OS.LINUX)
  @Test
  void aFullDiskIsSaidAndNotThePartnersFault() {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(
            () ->
                IncomingFile.receive(
                    new ByteArrayInputStream(new byte[100_000]),
                    1_000_000,
                    Files.createSymbolicLink(folder.resolve("full"), Path.of("/dev/full"))))
        .satisfies(
            refused -> {
              assertThat(refused.status().value()).isEqualTo(507);
              assertThat(refused.type()).isEqualTo("storage-full");
            });
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whatAKilledNodeLeftIsRemovedAndNothingElse() throws IOException {
    var old = file(TempFileCleanup.BEGINNING + "1.in", Duration.ofHours(3));
    var young = file(TempFileCleanup.BEGINNING + "2.in", Duration.ofMinutes(5));
    var other = file("other-3.in", Duration.ofHours(3));

    new TempFileCleanup(folder).run();

    assertThat(old).doesNotExist();
    assertThat(young).exists();
    assertThat(other).exists();
  }

  private Path file(String name, Duration age) throws IOException {
    var file = Files.writeString(folder.resolve(name), "bytes");
    return Files.setLastModifiedTime(file, FileTime.from(Clock.systemUTC().instant().minus(age)));
  }
}
