package org.cspenrollment.evidence.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a process for one file finds its classes ready to be used. */
class ChildJvmTest {

  @TempDir private Path image;

  @Test
  void theClassesThatWereKeptBesideTheJarAreUsed() throws IOException {
    var archive = Files.createFile(image.resolve("pages.jsa"));
    var jar = image.resolve("application.jar").toString();

    assertThat(ChildJvm.archive(jar)).contains(archive);
    assertThat(ChildJvm.archive(jar + File.pathSeparator + "other.jar")).contains(archive);
  }

  @Test
  void whereNoneWereKeptNoneAreAskedFor() {
    assertThat(ChildJvm.archive(image.resolve("application.jar").toString())).isEmpty();
    assertThat(ChildJvm.archive("there-is-no-such.jar")).isEmpty();
  }
}
