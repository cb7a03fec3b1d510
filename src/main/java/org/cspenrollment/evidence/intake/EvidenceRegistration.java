package org.cspenrollment.evidence.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.EvidenceEvent.EvidenceReceived;
import org.cspenrollment.enrollment.preparation.HandingIn;
import org.cspenrollment.evidence.EvidenceFile;
import org.cspenrollment.evidence.EvidenceStore;
import org.cspenrollment.evidence.Receipt;
import org.cspenrollment.evidence.content.ContentStore;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.idempotency.FirstAnswer;
import org.cspenrollment.platform.idempotency.RequestKeys;
import org.cspenrollment.platform.problem.ProblemException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps checked files: row, bytes and audit entry, while the case is locked. */
@Component
class EvidenceRegistration {

  private static final Duration DOUBLE_CLICK = Duration.ofMinutes(1);

  private final HandingIn handingIn;
  private final EvidenceQuota quota;
  private final ContentStore contents;
  private final EvidenceStore files;
  private final IntakeStore store;
  private final SeenElsewhere seenElsewhere;
  private final RequestKeys keys;
  private final AuditTrail audit;
  private final CurrentActor currentActor;
  private final Clock clock;

  EvidenceRegistration(
      HandingIn handingIn,
      EvidenceQuota quota,
      ContentStore contents,
      EvidenceStore files,
      IntakeStore store,
      SeenElsewhere seenElsewhere,
      RequestKeys keys,
      AuditTrail audit,
      CurrentActor currentActor,
      Clock clock) {
    this.handingIn = handingIn;
    this.quota = quota;
    this.contents = contents;
    this.files = files;
    this.store = store;
    this.seenElsewhere = seenElsewhere;
    this.keys = keys;
    this.audit = audit;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  /**
   * Keeps a file.
   *
   * @param onceAMinute whether the same bytes of the same person for the same requirement within a
   *     minute are the same file: somebody clicked twice
   * @return its receipt; 404 or 409 {@code case-closed} where the case does not await it, 422
   *     {@code quota}, 409 {@code evidence-replaced}
   */
  @Transactional
  public Received register(UploadOffer offer, CheckedFile file, boolean onceAMinute) {
    var caseNumber = offer.enrollment().id();
    handingIn.openForEvidence(caseNumber, offer.requirementId());
    var justNow = onceAMinute ? justNow(offer, file) : Optional.<Receipt>empty();
    if (justNow.isPresent()) {
      return new Received(justNow.get(), true);
    }
    quota.refuseIfExceeded(files.of(caseNumber), file.bytes().size());
    var replaced = replaced(offer);
    var receipt = receipt(offer, file, replaced.map(EvidenceFile::receipt));
    contents.keep(file.bytes());
    var elsewhere =
        store.add(
            new EvidenceFile(
                receipt,
                replaced.map(EvidenceFile::document).orElse(receipt.id()),
                file.note(),
                currentActor.get().username().value(),
                false,
                null,
                null,
                null),
            offer.enrollment().organisationId());
    audit.record(
        new EvidenceReceived(
            caseNumber,
            receipt.id(),
            receipt.requirement(),
            receipt.fileName(),
            receipt.size(),
            receipt.sha256(),
            receipt.version()));
    seenElsewhere.record(receipt, elsewhere);
    offer
        .key()
        .ifPresent(key -> keys.finish(key, new FirstAnswer(null, null, receipt.id().toString())));
    return new Received(receipt, false);
  }

  private Optional<Receipt> justNow(UploadOffer offer, CheckedFile file) {
    var by = currentActor.get().username().value();
    var since = clock.instant().minus(DOUBLE_CLICK);
    return files.of(offer.enrollment().id()).stream()
        .filter(EvidenceFile::current)
        .filter(one -> by.equals(one.receivedBy()))
        .filter(one -> one.receipt().requirement().equals(offer.requirementId()))
        .filter(one -> one.receipt().sha256().equals(file.bytes().sha256()))
        .map(EvidenceFile::receipt)
        .filter(receipt -> receipt.receivedAt().isAfter(since))
        .findFirst();
  }

  private Receipt receipt(UploadOffer offer, CheckedFile file, Optional<Receipt> replaced) {
    return new Receipt(
        UUID.randomUUID(),
        offer.enrollment().id(),
        offer.requirementId(),
        file.name().text(),
        file.name().type().mediaType(),
        file.bytes().size(),
        file.bytes().sha256(),
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        replaced.map(Receipt::version).orElse(0) + 1,
        file.scan());
  }

  private Optional<EvidenceFile> replaced(UploadOffer offer) {
    if (offer.replaces() == null) {
      return Optional.empty();
    }
    var replaced =
        files
            .find(offer.enrollment().id(), offer.replaces())
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
    return Optional.of(replaced);
  }
}
