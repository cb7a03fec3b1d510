package org.cspenrollment.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cspenrollment.evidence.content.IncomingFile;
import org.cspenrollment.platform.problem.NoRoom;
import org.cspenrollment.platform.problem.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Files on disk while they are checked, and no room for them. */
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

  @AfterEach
  void thereIsRoom() {
    NoRoom.forget();
  }
}
