package org.cspenrollment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A text that was agreed on and lies in the repository. A test holds what it finds against it, byte
 * for byte; {@code ./mvnw verify -Dgolden.renew=true} writes what is found instead, for somebody to
 * read in the difference before it is agreed on.
 */
public record GoldenFile(Path path) {

  /** The system property that writes golden files anew. */
  public static final String RENEW = "golden.renew";

  private static final Path FOLDER = Path.of("src/test/resources/golden");

  /** The file of this name, such as {@code mail/RENEWED_en.txt}, in the folder of golden files. */
  public static GoldenFile named(String name) {
    return new GoldenFile(FOLDER.resolve(name));
  }

  /** Fails unless the file holds exactly this text. */
  public void holds(String text) {
    try {
      if (Boolean.getBoolean(RENEW)) {
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
      }
      assertThat(path)
          .as("%s; if the change is meant, run the test with -D%s=true", path, RENEW)
          .exists();
      assertThat(text)
          .as("%s (-D%s=true renews it)", path, RENEW)
          .isEqualTo(Files.readString(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
