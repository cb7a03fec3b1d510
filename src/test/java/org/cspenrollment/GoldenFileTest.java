package org.cspenrollment;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What golden files let pass. */
class GoldenFileTest {

  @TempDir private Path folder;

  @Test
  void onlyTheVeryTextIsTheOneAgreedOn() throws IOException {
    var file = new GoldenFile(Files.writeString(folder.resolve("agreed.txt"), "one\ntwo\n"));

    file.holds("one\ntwo\n");
    assertThatThrownBy(() -> file.holds("one\ntwo"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("-Dgolden.renew=true");
  }

  @Test
  void aFileThatIsMissingWasNotAgreedOn() {
    var file = new GoldenFile(folder.resolve("missing.txt"));

    assertThatThrownBy(() -> file.holds("")).isInstanceOf(AssertionError.class);
  }
}
