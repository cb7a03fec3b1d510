package org.cspenrollment.evidence.content.pdf;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.cspenrollment.evidence.content.EvidenceProblems;
import org.cspenrollment.evidence.content.ForeignContent;
import org.cspenrollment.platform.problem.ProblemException;
import org.springframework.stereotype.Component;

/**
 * Checks a PDF. Its objects are read by a few threads of their own, so that one that takes forever
 * costs neither a request nor the others; one that may be encrypted is read in a process.
 */
@Component
public class PdfCheck {

  private static final int AT_ONCE = 2;
  private static final long WAIT_SECONDS = 30;
  private static final long READ_SECONDS = 15;

  /** A process has to start first, which ends by itself before. */
  private static final long DECRYPT_SECONDS = 45;

  private final Semaphore places = new Semaphore(AT_ONCE, true);
  private final ExecutorService readers =
      Executors.newCachedThreadPool(
          work -> {
            var thread = new Thread(work, "pdf-check");
            thread.setDaemon(true);
            return thread;
          });

  /** Refuses what is cut off, locked, or carries a program or another file. */
  public void check(Path file) throws IOException {
    ForeignContent.refuseIn(file, PdfFrame.headWithoutTexts(file));
    if (!PdfFrame.ends(file)) {
      throw unreadable();
    }
    readObjects(file, PdfLock.mayBeOn(file));
  }

  private void readObjects(Path file, boolean locked) {
    try {
      if (!places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw busy();
      }
      var reading =
          readers.submit(
              () -> {
                try {
                  if (locked) {
                    DecryptedPdfCheck.check(file);
                  } else {
                    PdfStreams.check(file);
                    PdfObjects.check(file);
                  }
                } finally {
                  places.release();
                }
                return null;
              });
      try {
        reading.get(locked ? DECRYPT_SECONDS : READ_SECONDS, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        reading.cancel(true);
        throw EvidenceProblems.unreadable(
            "The PDF takes too long to read. Print it to a new PDF and send that.");
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof ProblemException refused ? refused : unreadable();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy();
    }
  }

  private static ProblemException busy() {
    return EvidenceProblems.busy("Many files are being checked. Try again in a minute.");
  }

  private static ProblemException unreadable() {
    return EvidenceProblems.unreadable("The PDF is damaged or not complete. Save it again.");
  }

  @PreDestroy
  void stop() {
    readers.shutdownNow();
  }
}
