package org.cspenrollment.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.EvidenceEvent.EvidenceReceived;
import org.cspenrollment.audit.event.EvidenceEvent.EvidenceRefused;
import org.cspenrollment.audit.event.EvidenceEvent.EvidenceWithdrawn;
import org.cspenrollment.audit.event.IntegrityEvent.EvidenceSeenElsewhere;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.preparation.HandingIn;
import org.cspenrollment.evidence.content.ContentCheck;
import org.cspenrollment.evidence.content.ContentStore;
import org.cspenrollment.evidence.content.EvidenceLimits;
import org.cspenrollment.evidence.content.EvidenceProblems;
import org.cspenrollment.evidence.content.FileName;
import org.cspenrollment.evidence.content.IncomingFile;
import org.cspenrollment.evidence.content.ScanState;
import org.cspenrollment.evidence.content.VirusScanner;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.ContentHash;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.Role;
import org.cspenrollment.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes files in and back. */
@Component
class EvidenceIntake {

  /**
   * What is said of a file before its bytes are read.
   *
   * @param uploadKey the same for every try to send this file
   */
  record Offer(
      CaseNumber caseNumber,
      String requirementId,
      @Nullable String fileName,
      @Nullable String declaredType,
      @Nullable String note,
      @Nullable UUID replaces,
      @Nullable UUID uploadKey) {}

  private static final int AT_ONCE = 4;
  private static final int LONGEST_WAIT_SECONDS = 60;

  private final Semaphore turns = new Semaphore(AT_ONCE, true);
  private final Enrollments enrollments;
  private final HandingIn handingIn;
  private final ContentCheck check;
  private final VirusScanner scanner;
  private final ContentStore contents;
  private final Comparisons comparisons;
  private final EvidenceStore store;
  private final EvidenceLimits limits;
  private final AuditTrail audit;
  private final CurrentActor currentActor;
  private final TransactionTemplate transaction;
  private final Clock clock;

  EvidenceIntake(
      Enrollments enrollments,
      HandingIn handingIn,
      ContentCheck check,
      VirusScanner scanner,
      ContentStore contents,
      Comparisons comparisons,
      EvidenceStore store,
      EvidenceLimits limits,
      AuditTrail audit,
      CurrentActor currentActor,
      TransactionTemplate transaction,
      Clock clock) {
    this.enrollments = enrollments;
    this.handingIn = handingIn;
    this.check = check;
    this.scanner = scanner;
    this.contents = contents;
    this.comparisons = comparisons;
    this.store = store;
    this.limits = limits;
    this.audit = audit;
    this.currentActor = currentActor;
    this.transaction = transaction;
    this.clock = clock;
  }

  void refuseUnlessOwnPartner(CaseNumber caseNumber) {
    if (!currentActor.get().is(Role.PARTNER)) {
      throw ProblemException.notAllowed("Only the partner itself adds and withdraws evidence.");
    }
    enrollments.visible(caseNumber);
  }

  /**
   * Everything that can be said before a byte is read: whose case it is, whether the requirement is
   * with the partner, how much the case holds, how often this person sends. Leaves no trace.
   */
  void refuseUnlessAwaited(CaseNumber caseNumber, String requirementId) {
    refuseUnlessOwnPartner(caseNumber);
    handingIn.refuseUnlessOpen(caseNumber, requirementId);
    refuseOverQuota(caseNumber, 1);
  }

  Receipt receive(Offer offer, InputStream bytes) {
    refuseUnlessAwaited(offer.caseNumber(), offer.requirementId());
    try {
      var name = FileName.of(offer.fileName());
      var note = Notes.checked(offer.note());
      try (var file = IncomingFile.receive(bytes, EvidenceLimits.FILE_BYTES)) {
        check.check(file.path(), name.type(), offer.declaredType());
        var scan = scanner.scan(file.path());
        if (scan == ScanState.INFECTED) {
          throw EvidenceProblems.malware();
        }
        return inTurn(() -> transaction.execute(status -> keep(offer, name, note, file, scan)));
      } catch (DuplicateKeyException e) {
        return receivedAs(offer.caseNumber(), offer.uploadKey()).orElseThrow(() -> e);
      }
    } catch (ProblemException refused) {
      audit.record(
          new EvidenceRefused(
              offer.caseNumber(), new RequirementId(offer.requirementId()), refused.type()));
      throw refused;
    } catch (IOException e) {
      throw new UncheckedIOException("The file could not be read to its end", e);
    }
  }

  /** The receipt of an upload that arrived, whose answer did not. */
  Optional<Receipt> receivedAs(CaseNumber caseNumber, @Nullable UUID uploadKey) {
    return uploadKey == null
        ? Optional.empty()
        : store.uploadedAs(caseNumber, uploadKey).map(EvidenceFile::receipt);
  }

  /** A few at a time: whoever waits holds no connection to the database. */
  private Receipt inTurn(Supplier<Receipt> keep) {
    try {
      if (!turns.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw busy();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy();
    }
    try {
      return keep.get();
    } finally {
      turns.release();
    }
  }

  private static ProblemException busy() {
    return EvidenceProblems.busy(
        "Many files are being received at the moment. Try again in a minute.");
  }

  private Receipt keep(
      Offer offer, FileName name, @Nullable String note, IncomingFile file, ScanState scan) {
    handingIn.openForEvidence(offer.caseNumber(), offer.requirementId());
    refuseOverQuota(offer.caseNumber(), file.size());
    var id = UUID.randomUUID();
    var replaced = replaced(offer);
    var receipt =
        new Receipt(
            id,
            offer.caseNumber(),
            offer.requirementId(),
            name.text(),
            name.type().mediaType(),
            file.size(),
            file.sha256(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            replaced == null ? 1 : replaced.receipt().version() + 1,
            scan);
    contents.keep(file);
    store.add(
        new EvidenceFile(
            receipt,
            replaced == null ? id : replaced.document(),
            note,
            currentActor.get().username(),
            false,
            null,
            null,
            null),
        offer.uploadKey());
    audit.record(
        new EvidenceReceived(
            offer.caseNumber(),
            id,
            new RequirementId(offer.requirementId()),
            name.text(),
            file.size(),
            new ContentHash(file.sha256()),
            receipt.version()));
    noteDuplicates(receipt);
    return receipt;
  }

  /** For the office alone: the entry is none of those that partners read. */
  private void noteDuplicates(Receipt receipt) {
    var elsewhere = comparisons.elsewhere(enrollments.require(receipt.caseId()), receipt.sha256());
    if (!elsewhere.isEmpty()) {
      audit.record(
          new EvidenceSeenElsewhere(
              receipt.caseId(), receipt.id(), new RequirementId(receipt.requirement()), elsewhere));
    }
  }

  private void refuseOverQuota(CaseNumber caseNumber, long size) {
    var volume = store.volume(caseNumber);
    if (volume.files() >= limits.filesPerCase()
        || volume.bytes() + size > limits.bytesPerCase().toBytes()) {
      throw ProblemException.unacceptable(
          "quota",
          "The case has too many files",
          "A case may have at most %d files and %d MiB. Ask the programme office."
              .formatted(limits.filesPerCase(), limits.bytesPerCase().toBytes() / (1024 * 1024)),
          List.of());
    }
  }

  private @Nullable EvidenceFile replaced(Offer offer) {
    if (offer.replaces() == null) {
      return null;
    }
    var replaced =
        store
            .find(offer.caseNumber(), offer.replaces())
            .filter(file -> file.receipt().requirement().equals(offer.requirementId()))
            .orElseThrow(
                () ->
                    ProblemException.invalidField(
                        "replaces", "There is no such file to replace here."));
    if (!replaced.current()) {
      throw ProblemException.conflict(
          "evidence-replaced",
          "The file is not current any more",
          "This file has been replaced or withdrawn. Reload the list and choose the newest"
              + " version.");
    }
    return replaced;
  }

  void withdraw(CaseNumber caseNumber, UUID id) {
    refuseUnlessOwnPartner(caseNumber);
    transaction.executeWithoutResult(
        status -> {
          var receipt =
              store.find(caseNumber, id).orElseThrow(ProblemException::notFound).receipt();
          handingIn.openForEvidence(caseNumber, receipt.requirement());
          if (!store.withdraw(id, clock.instant(), currentActor.get().username())) {
            throw EvidenceDownload.withdrawn();
          }
          audit.record(
              new EvidenceWithdrawn(
                  caseNumber,
                  id,
                  new RequirementId(receipt.requirement()),
                  receipt.fileName(),
                  new ContentHash(receipt.sha256())));
        });
  }
}
