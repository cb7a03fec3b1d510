package org.cspenrollment.evidence.intake;

import java.time.Clock;
import java.util.UUID;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.EvidenceEvent.EvidenceWithdrawn;
import org.cspenrollment.enrollment.preparation.HandingIn;
import org.cspenrollment.evidence.EvidenceStore;
import org.cspenrollment.evidence.content.EvidenceProblems;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.problem.ProblemException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets partners take files back. */
@Service
public class EvidenceWithdrawal {

  private final UploadAdmission admission;
  private final HandingIn handingIn;
  private final EvidenceStore files;
  private final IntakeStore store;
  private final AuditTrail audit;
  private final CurrentActor currentActor;
  private final Clock clock;

  EvidenceWithdrawal(
      UploadAdmission admission,
      HandingIn handingIn,
      EvidenceStore files,
      IntakeStore store,
      AuditTrail audit,
      CurrentActor currentActor,
      Clock clock) {
    this.admission = admission;
    this.handingIn = handingIn;
    this.files = files;
    this.store = store;
    this.audit = audit;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  /**
   * Takes a file back; its bytes and receipt stay. 403 unless a partner acts; 404; 409 as for an
   * upload when the requirement is not with the partner, {@code handed-in} when the office has seen
   * the file, {@code withdrawn} when it was taken back before.
   */
  @Transactional
  public void withdraw(CaseNumber caseNumber, UUID id) {
    admission.ownCase(caseNumber);
    var file =
        files.of(caseNumber).stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(ProblemException::notFound);
    var receipt = file.receipt();
    if (file.withdrawn()) {
      throw EvidenceProblems.withdrawn();
    }
    handingIn.openForWithdrawal(caseNumber, receipt.requirement(), receipt.receivedAt());
    if (!store.withdraw(id, clock.instant(), currentActor.get().username().value())) {
      throw EvidenceProblems.withdrawn();
    }
    audit.record(
        new EvidenceWithdrawn(
            caseNumber, id, receipt.requirement(), receipt.fileName(), receipt.sha256()));
  }
}
