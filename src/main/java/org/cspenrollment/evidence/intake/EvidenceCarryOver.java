package org.cspenrollment.evidence.intake;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.EvidenceEvent.EvidenceCarriedOver;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.preparation.HandingIn;
import org.cspenrollment.evidence.EvidenceDownload;
import org.cspenrollment.evidence.EvidenceFile;
import org.cspenrollment.evidence.Receipt;
import org.cspenrollment.evidence.content.ContentStore;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.Role;
import org.cspenrollment.platform.database.OutsideTransaction;
import org.cspenrollment.platform.problem.ProblemException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes over files a partner chooses from its case of the year before: the same content under a new
 * receipt, never by itself.
 */
@Service
public class EvidenceCarryOver {

  private final CarryOverOffers offers;
  private final IntakeStore store;
  private final ContentStore contents;
  private final EvidenceDownload serving;
  private final Enrollments enrollments;
  private final HandingIn handingIn;
  private final AuditTrail audit;
  private final CurrentActor currentActor;
  private final TransactionTemplate transaction;
  private final Clock clock;

  EvidenceCarryOver(
      CarryOverOffers offers,
      IntakeStore store,
      ContentStore contents,
      EvidenceDownload serving,
      Enrollments enrollments,
      HandingIn handingIn,
      AuditTrail audit,
      CurrentActor currentActor,
      TransactionTemplate transaction,
      Clock clock) {
    this.offers = offers;
    this.store = store;
    this.contents = contents;
    this.serving = serving;
    this.enrollments = enrollments;
    this.handingIn = handingIn;
    this.audit = audit;
    this.currentActor = currentActor;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Takes files over.
   *
   * @param wanted ids of files that are offered
   * @return the new receipts; 403 unless the partner acts, 409 {@code case-closed}, 422 on {@code
   *     files} that are not offered, 500 {@code evidence-corrupt} for damaged bytes
   */
  public List<Receipt> takeOver(CaseNumber caseNumber, Set<UUID> wanted) {
    OutsideTransaction.required();
    if (!currentActor.get().is(Role.PARTNER)) {
      throw ProblemException.notAllowed("Only the partner itself adds evidence.");
    }
    var chosen = chosen(caseNumber, wanted);
    // The alarm about damaged bytes must not be rolled back
    for (var receipt : chosen) {
      if (!contents.isIntact(receipt.sha256())) {
        throw serving.corrupt(receipt);
      }
    }
    return transaction.execute(
        status -> {
          var enrollment = enrollments.visibleForChange(caseNumber);
          return chosen.stream().map(receipt -> takeOver(enrollment, receipt)).toList();
        });
  }

  private List<Receipt> chosen(CaseNumber caseNumber, Set<UUID> wanted) {
    var offered =
        offers.of(enrollments.visible(caseNumber)).stream()
            .filter(OfferedFile::offered)
            .collect(Collectors.toMap(one -> one.receipt().id(), OfferedFile::receipt));
    if (wanted.isEmpty() || !offered.keySet().containsAll(wanted)) {
      throw notOffered();
    }
    return wanted.stream().sorted().map(offered::get).toList();
  }

  private Receipt takeOver(Enrollment enrollment, Receipt from) {
    handingIn.openForEvidence(enrollment.id(), from.requirement());
    if (!contents.lock(from.sha256())) {
      throw notOffered();
    }
    var receipt =
        new Receipt(
            UUID.randomUUID(),
            enrollment.id(),
            from.requirement(),
            from.fileName(),
            from.mediaType(),
            from.size(),
            from.sha256(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            1,
            from.scan());
    var by = currentActor.get().username();
    store.add(
        new EvidenceFile(receipt, receipt.id(), null, by.value(), false, null, null, from.id()),
        enrollment.organisationId());
    audit.record(
        new EvidenceCarriedOver(
            enrollment.id(),
            receipt.id(),
            from.requirement(),
            from.fileName(),
            from.sha256(),
            from.caseId()));
    return receipt;
  }

  private static ProblemException notOffered() {
    return ProblemException.invalidField("files", "Choose files that are offered.");
  }
}
