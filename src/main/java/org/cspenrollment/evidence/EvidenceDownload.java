package org.cspenrollment.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.EvidenceEvent.EvidenceDownloaded;
import org.cspenrollment.audit.event.IntegrityEvent.EvidenceCorrupt;
import org.cspenrollment.evidence.content.ContentStore;
import org.cspenrollment.evidence.content.EvidenceProblems;
import org.cspenrollment.evidence.content.ScanState;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.platform.temporary.TemporaryFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Gives files out. All bytes are put aside and compared with their hash before the first one
 * leaves.
 */
@Component
public class EvidenceDownload {

  private static final Logger log = LoggerFactory.getLogger(EvidenceDownload.class);

  private final ContentStore contents;
  private final AuditTrail audit;
  private final CurrentActor currentActor;

  EvidenceDownload(ContentStore contents, AuditTrail audit, CurrentActor currentActor) {
    this.contents = contents;
    this.audit = audit;
    this.currentActor = currentActor;
  }

  /** Whether whoever is acting may get what is in this file: 409 with the reason, if not. */
  void refuseUnlessServable(EvidenceFile file) {
    if (file.erased()) {
      throw new ProblemException(
          HttpStatus.GONE,
          "erased",
          "The file was erased",
          "Its bytes are gone for good. Receipt, hash and verdict stay.",
          List.of());
    }
    if (file.withdrawn()) {
      throw EvidenceProblems.withdrawn();
    }
    if (file.infected()) {
      throw ProblemException.conflict(
          "infected",
          "The file is infected",
          "The virus scanner found something in this file, so nobody gets it. Its receipt stays.");
    }
    if (file.receipt().scan() == ScanState.PENDING && currentActor.get().isStaff()) {
      throw ProblemException.conflict(
          "scan-pending",
          "The file is still being scanned",
          "It can be opened when the virus scanner has answered. Try again later.");
    }
  }

  EvidenceContent serve(EvidenceFile file) {
    refuseUnlessServable(file);
    var receipt = file.receipt();
    try {
      var copy = TemporaryFolder.file("csp-evidence-", ".out");
      try {
        if (!contents.copy(receipt.sha256(), copy)) {
          throw corrupt(receipt);
        }
        audit.record(
            new EvidenceDownloaded(
                receipt.caseId(), receipt.id(), receipt.requirement(), receipt.sha256()));
        return open(file, copy);
      } catch (RuntimeException | IOException e) {
        Files.deleteIfExists(copy);
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The content cannot be put aside", e);
    }
  }

  private static EvidenceContent open(EvidenceFile file, Path copy) throws IOException {
    return new EvidenceContent(
        file,
        Files.newInputStream(copy, StandardOpenOption.READ, StandardOpenOption.DELETE_ON_CLOSE));
  }

  /** Raises the alarm about bytes that are not those received, and gives the refusal. */
  public ProblemException corrupt(Receipt receipt) {
    log.error(
        "Evidence {} of case {} does not match its SHA-256 and is not served",
        receipt.id(),
        receipt.caseId().value());
    audit.record(
        new EvidenceCorrupt(
            receipt.caseId(), receipt.id(), receipt.requirement(), receipt.sha256()));
    return new ProblemException(
        HttpStatus.INTERNAL_SERVER_ERROR,
        "evidence-corrupt",
        "The stored file is damaged",
        "The stored bytes are not those that were received, so they are not given out. The"
            + " programme office has been told.",
        List.of());
  }
}
