package org.cspenrollment.platform.temporary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a killed node leaves goes at once, what a living one has put aside stays: finding m7. */
class LeftFoldersTest {

  @TempDir private Path machine;

  @Test
  void onlyFoldersOfNoLivingProcessAreRemoved() throws IOException {
    var killed = process("1");
    var living = process("2");
    var other = Files.createDirectory(machine.resolve("tomcat.8080.1"));

    var holder = TemporaryFolder.lock(living).orElseThrow().acquiredBy();
    try {
      new LeftFolders(machine).remove();
    } finally {
      holder.close();
    }

    assertThat(killed).doesNotExist();
    assertThat(living.resolve("csp-evidence-1.in")).exists();
    assertThat(other).exists();
  }

  @Test
  void theFolderOfThisProcessIsThatOfALivingOne() throws IOException {
    var file = TemporaryFolder.file("csp-evidence-", ".in");

    new LeftFolders(Path.of(System.getProperty("java.io.tmpdir"))).remove();

    assertThat(file).exists().hasParent(TemporaryFolder.path());
    Files.delete(file);
  }

  private Path process(String id) throws IOException {
    var folder = Files.createDirectory(machine.resolve(TemporaryFolder.BEGINNING + id));
    Files.writeString(folder.resolve("csp-evidence-1.in"), "bytes");
    return folder;
  }
}
