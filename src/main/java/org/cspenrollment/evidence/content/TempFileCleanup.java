package org.cspenrollment.evidence.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes files put aside by a node that was killed before it could. */
@Component
public class TempFileCleanup {

  /** How the names of all files begin that evidence is put aside in. */
  public static final String BEGINNING = "csp-evidence-";

  private static final Logger log = LoggerFactory.getLogger(TempFileCleanup.class);

  /** No upload, scan or download takes so long. */
  private static final Duration OLD = Duration.ofHours(2);

  private final Path folder;

  public TempFileCleanup(@Value("${java.io.tmpdir}") Path folder) {
    this.folder = folder;
  }

  /** One round; goes by the clock of the disk, which no demo moves. */
  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
  public void run() {
    remove(Clock.systemUTC().instant().minus(OLD));
  }

  private void remove(Instant before) {
    try {
      for (var left : leftovers()) {
        if (Files.getLastModifiedTime(left).toInstant().isBefore(before)) {
          Files.deleteIfExists(left);
          log.info("Removed {}, which a node that was killed had left", left.getFileName());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("What was left of uploads cannot be removed", e);
    }
  }

  private List<Path> leftovers() throws IOException {
    try (var all = Files.list(folder)) {
      return all.filter(path -> path.getFileName().toString().startsWith(BEGINNING))
          .filter(Files::isRegularFile)
          .toList();
    }
  }
}
