package org.cspenrollment.evidence.content.pdf;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.cspenrollment.evidence.content.ChildJvm;
import org.cspenrollment.evidence.content.EvidenceProblems;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.platform.temporary.TemporaryFolder;
import org.jspecify.annotations.Nullable;

/**
 * Checks a PDF that may be encrypted, in a process of its own. What it packs shows only once it is
 * decrypted, so nothing can be measured beforehand: the heap and the deadline of the process are
 * the bounds. A PDF that needs a password is refused.
 */
final class DecryptedPdfCheck {

  private static final ChildJvm CHILD = new ChildJvm("256m", Duration.ofSeconds(40));
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What the process found; no type where nothing speaks against the PDF. */
  record Finding(@Nullable String type, @Nullable String detail, @Nullable String reason) {}

  private DecryptedPdfCheck() {}

  /** The program of the process: a file to read, and one for what was found. */
  public static void main(String[] arguments) throws IOException {
    Finding found;
    try {
      PdfObjects.checkDecrypted(Path.of(arguments[0]));
      found = new Finding(null, null, null);
    } catch (ProblemException refused) {
      found = new Finding(refused.type(), refused.getMessage(), refused.reason());
    }
    Files.write(Path.of(arguments[1]), JSON.writeValueAsBytes(found));
  }

  /** Refuses what acts in it, what locks it, and what is too much for the process. */
  static void check(Path file) throws IOException, InterruptedException {
    var result = TemporaryFolder.file("csp-evidence-", ".json");
    try {
      var ended = CHILD.run(DecryptedPdfCheck.class, List.of(file.toString(), result.toString()));
      if (ended.isEmpty() || ended.getAsInt() == ChildJvm.OUT_OF_MEMORY) {
        throw EvidenceProblems.archiveLimit(
            "The PDF unpacks to far more than it is. Print it to a new PDF and send that.");
      }
      if (ended.getAsInt() != 0) {
        throw new IOException("The PDF cannot be read, exit " + ended.getAsInt());
      }
      refuse(JSON.readValue(result.toFile(), Finding.class));
    } finally {
      Files.deleteIfExists(result);
    }
  }

  private static void refuse(Finding found) {
    if (found.type() == null || found.detail() == null) {
      return;
    }
    var refused = EvidenceProblems.of(found.type(), found.detail());
    throw found.reason() == null ? refused : refused.because(found.reason());
  }
}
