package org.cspenrollment.evidence.pages;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.cspenrollment.evidence.content.ChildJvm;
import org.cspenrollment.evidence.content.EvidenceProblems;
import org.cspenrollment.evidence.content.EvidenceType;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.platform.temporary.TemporaryFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Runs {@link PreviewRenderer} in a {@link ChildJvm}. So many at once, and some may wait. */
@Component
public class PreviewProcess {

  private static final Logger log = LoggerFactory.getLogger(PreviewProcess.class);
  private static final int AT_ONCE = 2;
  private static final long WAIT_SECONDS = 20;

  private final Semaphore places = new Semaphore(AT_ONCE, true);
  private final PageSettings settings;
  private final ObjectMapper json = new ObjectMapper();

  public PreviewProcess(PageSettings settings) {
    this.settings = settings;
  }

  /**
   * Makes the pages of a file.
   *
   * @return empty if the file breaks what makes them: it can still be downloaded
   */
  public Optional<PreviewPages> make(Path file, EvidenceType type) throws IOException {
    try {
      if (!places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw busy();
      }
      try {
        return run(file, type);
      } finally {
        places.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy();
    }
  }

  private Optional<PreviewPages> run(Path file, EvidenceType type)
      throws IOException, InterruptedException {
    var folder = TemporaryFolder.folder("csp-pages-");
    PreviewPages pages = null;
    try {
      var ended =
          new ChildJvm(settings.heap(), settings.deadline())
              .run(
                  PreviewRenderer.class,
                  List.of(
                      type.name(),
                      file.toString(),
                      folder.toString(),
                      String.valueOf(settings.most())));
      if (ended.isEmpty()) {
        log.warn("The pages of a {} were not made within {}", type, settings.deadline());
      } else if (ended.getAsInt() != 0) {
        log.warn("The pages of a {} could not be made (exit {})", type, ended.getAsInt());
      } else {
        var result = folder.resolve(PreviewRenderer.RESULT).toFile();
        pages = new PreviewPages(folder, json.readValue(result, PreviewResult.class));
      }
    } finally {
      if (pages == null) {
        FileSystemUtils.deleteRecursively(folder);
      }
    }
    return Optional.ofNullable(pages);
  }

  private static ProblemException busy() {
    return EvidenceProblems.busy(
        "Pages of many files are being made. Try again in a moment, or download the file.");
  }
}
