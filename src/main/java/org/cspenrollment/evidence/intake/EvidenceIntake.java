package org.cspenrollment.evidence.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.EvidenceEvent.EvidenceRefused;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.evidence.EvidenceFile;
import org.cspenrollment.evidence.EvidenceStore;
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
import org.cspenrollment.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
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
  private final EvidenceStore store;
  private final AuditTrail audit;
  private final CurrentActor currentActor;

  EvidenceIntake(
      UploadAdmission admission,
      UploadRateLimit allowance,
      ContentCheck check,
      VirusScanner scanner,
      UploadTurns turns,
      EvidenceRegistration registration,
      EvidenceStore store,
      AuditTrail audit,
      CurrentActor currentActor) {
    this.admission = admission;
    this.allowance = allowance;
    this.check = check;
    this.scanner = scanner;
    this.turns = turns;
    this.registration = registration;
    this.store = store;
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

  /** The receipt of an upload that arrived, whose answer did not; of one key, one is kept. */
  Optional<Receipt> receivedAs(Enrollment admitted, @Nullable UUID uploadKey) {
    return uploadKey == null
        ? Optional.empty()
        : store.uploadedAs(admitted.id(), uploadKey).map(EvidenceFile::receipt);
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
    var enrollment = admission.ownCase(caseNumber);
    return receive(
        new UploadOffer(enrollment, requirementId, fileName, declaredType, note, replaces, null),
        bytes);
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
   * @param bytes read to their end, not closed
   */
  public Receipt receive(UploadOffer offer, InputStream bytes) {
    OutsideTransaction.required();
    admission.refuseUnlessAwaited(offer.enrollment(), offer.requirementId());
    try {
      return checkedAndKept(offer, bytes);
    } catch (DuplicateKeyException e) {
      return receivedAs(offer.enrollment(), offer.uploadKey()).orElseThrow(() -> e);
    } catch (ProblemException refused) {
      audit.record(
          new EvidenceRefused(offer.enrollment().id(), offer.requirementId(), refused.type()));
      throw refused;
    } catch (IOException e) {
      throw new UncheckedIOException("The file could not be read to its end", e);
    }
  }

  private Receipt checkedAndKept(UploadOffer offer, InputStream bytes) throws IOException {
    var name = FileName.of(offer.fileName());
    var note = Notes.checked(offer.note());
    try (var file = IncomingFile.receive(bytes, EvidenceLimits.FILE_BYTES)) {
      check.check(file.path(), name.type(), offer.declaredType());
      var scan = scanner.scan(file.path());
      if (scan == ScanState.INFECTED) {
        throw EvidenceProblems.malware();
      }
      var checked = new CheckedFile(name, note, file, scan);
      return turns.take(() -> registration.register(offer, checked));
    }
  }
}
