package org.cspenrollment.evidence.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.EvidenceEvent.EvidenceRefused;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.evidence.Receipt;
import org.cspenrollment.evidence.content.EvidenceLimits;
import org.cspenrollment.evidence.content.EvidenceProblems;
import org.cspenrollment.evidence.content.FileName;
import org.cspenrollment.evidence.content.IncomingFile;
import org.cspenrollment.evidence.content.ScanState;
import org.cspenrollment.evidence.content.VirusScanner;
import org.cspenrollment.evidence.content.check.ContentCheck;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.database.OutsideTransaction;
import org.cspenrollment.platform.problem.NoRoom;
import org.cspenrollment.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Takes uploads in. The case is read once, when the upload is let in, and once more under its lock
 * when the file is kept.
 */
@Service
public class EvidenceIntake {

  private final UploadAdmission admission;
  private final UploadRateLimit allowance;
  private final ContentCheck check;
  private final VirusScanner scanner;
  private final UploadTurns turns;
  private final EvidenceRegistration registration;
  private final RepeatedUploads repeats;
  private final AuditTrail audit;
  private final CurrentActor currentActor;

  EvidenceIntake(
      UploadAdmission admission,
      UploadRateLimit allowance,
      ContentCheck check,
      VirusScanner scanner,
      UploadTurns turns,
      EvidenceRegistration registration,
      RepeatedUploads repeats,
      AuditTrail audit,
      CurrentActor currentActor) {
    this.admission = admission;
    this.allowance = allowance;
    this.check = check;
    this.scanner = scanner;
    this.turns = turns;
    this.registration = registration;
    this.repeats = repeats;
    this.audit = audit;
    this.currentActor = currentActor;
  }

  /**
   * Lets whoever is acting in who may give evidence to this case at all, and not too often (429):
   * to be asked before a request's body is read.
   *
   * @return the case; 403 unless a partner acts, 404 unless the case is its own
   */
  Enrollment admit(CaseNumber caseNumber) {
    var enrollment = admission.ownCase(caseNumber);
    allowance.take(currentActor.get().username());
    return enrollment;
  }

  /**
   * Lets in what is awaited for this requirement, and not too often (429): to be asked before a
   * request's body is read.
   *
   * @return the case; 403 unless a partner acts, 404 unless the case is its own, 409 for what would
   *     not be taken for this requirement now, 422 over the quota
   */
  public Enrollment admit(CaseNumber caseNumber, RequirementId requirementId) {
    var enrollment = admission.ownCase(caseNumber);
    admission.refuseUnlessAwaited(enrollment, requirementId);
    allowance.take(currentActor.get().username());
    return enrollment;
  }

  /**
   * Takes a file in as {@link #receive(UploadOffer, InputStream)} does, for whoever has not been
   * let in before; the sender is not held to a number of files in a minute.
   */
  public Receipt receive(
      CaseNumber caseNumber,
      RequirementId requirementId,
      @Nullable String fileName,
      @Nullable String declaredType,
      InputStream bytes,
      @Nullable String note,
      @Nullable UUID replaces) {
    OutsideTransaction.required();
    var enrollment = admission.ownCase(caseNumber);
    var offer =
        new UploadOffer(
            enrollment, requirementId, fileName, declaredType, note, replaces, Optional.empty());
    admission.refuseUnlessAwaited(offer.enrollment(), offer.requirementId());
    return putAside(offer, bytes, file -> kept(offer, file, false)).receipt();
  }

  /**
   * Takes a file in: reads it to a temporary file, checks it, and keeps row, bytes and audit entry
   * in one transaction of its own. When this returns, they are committed. Refused, with nothing
   * kept: 403 unless a partner acts; 404; 409 {@code case-closed} when the requirement is not with
   * the partner, {@code evidence-replaced} when {@code replaces} is no longer the newest version;
   * 413 over 25 MiB; 415 {@code type-mismatch}, {@code polyglot}; 422 {@code empty-file}, {@code
   * file-name}, {@code unreadable}, {@code image-limit}, {@code archive-limit}, {@code
   * archive-content}, {@code active-content}, {@code malware}, {@code quota}.
   *
   * <p>What was kept before is not kept twice, whatever has become of the case since: an upload
   * that comes again under its key (422 {@code idempotency-key} where the key was that of another
   * request), and, where there is no key, the same bytes for the same requirement from the same
   * person within a minute.
   *
   * @param bytes read to their end, not closed
   */
  public Received receive(UploadOffer offer, InputStream bytes) {
    OutsideTransaction.required();
    if (offer.key().isEmpty()) {
      admission.refuseUnlessAwaited(offer.enrollment(), offer.requirementId());
      return putAside(offer, bytes, file -> kept(offer, file, true));
    }
    return putAside(
        offer, bytes, file -> repeats.once(offer, file, () -> keptIfAwaited(offer, file)));
  }

  /** What becomes of a file whose bytes are put aside. */
  private interface Fate {
    Received of(IncomingFile file) throws IOException;
  }

  private Received putAside(UploadOffer offer, InputStream bytes, Fate fate) {
    try (var file = recorded(offer, () -> IncomingFile.receive(bytes, EvidenceLimits.FILE_BYTES))) {
      return fate.of(file);
    } catch (IOException e) {
      if (NoRoom.isWhy(e)) {
        throw NoRoom.refused(e);
      }
      throw new UncheckedIOException("The file could not be read to its end", e);
    }
  }

  private Received keptIfAwaited(UploadOffer offer, IncomingFile file) throws IOException {
    admission.refuseUnlessAwaited(offer.enrollment(), offer.requirementId());
    return kept(offer, file, false);
  }

  private Received kept(UploadOffer offer, IncomingFile file, boolean onceAMinute)
      throws IOException {
    return recorded(
        offer,
        () -> {
          var checked = checked(offer, file);
          return turns.take(() -> registration.register(offer, checked, onceAMinute));
        });
  }

  /** Something a file has to pass. */
  private interface Step<T> {
    T take() throws IOException;
  }

  /** A file that is refused is on record. */
  private <T> T recorded(UploadOffer offer, Step<T> step) throws IOException {
    try {
      return step.take();
    } catch (ProblemException refused) {
      audit.record(
          new EvidenceRefused(offer.enrollment().id(), offer.requirementId(), refused.type()));
      throw refused;
    }
  }

  private CheckedFile checked(UploadOffer offer, IncomingFile file) throws IOException {
    var name = FileName.of(offer.fileName());
    var note = Notes.checked(offer.note());
    check.check(file.path(), name.type(), offer.declaredType());
    var scan = scanner.scan(file.path());
    if (scan == ScanState.INFECTED) {
      throw EvidenceProblems.malware();
    }
    return new CheckedFile(name, note, file, scan);
  }
}
