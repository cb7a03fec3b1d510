package org.cspenrollment.audit.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cspenrollment.audit.event.CustomerEvent.CustomerAdded;
import org.cspenrollment.audit.event.CustomerEvent.CustomerChanged;
import org.cspenrollment.audit.event.CustomerEvent.CustomerClosed;
import org.cspenrollment.audit.event.CustomerEvent.CustomerConsentRecorded;
import org.cspenrollment.audit.event.CustomerEvent.CustomerRemoved;
import org.cspenrollment.audit.event.CustomerEvent.CustomersImported;
import org.cspenrollment.audit.event.CustomerEvent.SubscriptionRemoved;
import org.cspenrollment.audit.event.CustomerEvent.SubscriptionSaved;
import org.cspenrollment.audit.event.EnforcementEvent.EnforcementLifted;
import org.cspenrollment.audit.event.EnforcementEvent.EnforcementStepTaken;
import org.cspenrollment.audit.event.EvidenceEvent.EvidenceCarriedOver;
import org.cspenrollment.audit.event.EvidenceEvent.EvidenceDownloaded;
import org.cspenrollment.audit.event.EvidenceEvent.EvidenceReceived;
import org.cspenrollment.audit.event.EvidenceEvent.EvidenceRefused;
import org.cspenrollment.audit.event.EvidenceEvent.EvidenceViewed;
import org.cspenrollment.audit.event.EvidenceEvent.EvidenceWithdrawn;
import org.cspenrollment.audit.event.ExitEvent.ElectionTakenBack;
import org.cspenrollment.audit.event.ExitEvent.LeavingElected;
import org.cspenrollment.audit.event.ExitEvent.ProgrammeLeft;
import org.cspenrollment.audit.event.ExitEvent.ResellerPathElected;
import org.cspenrollment.audit.event.IntegrityEvent.EvidenceCorrupt;
import org.cspenrollment.audit.event.IntegrityEvent.EvidenceDamaged;
import org.cspenrollment.audit.event.IntegrityEvent.EvidenceInfected;
import org.cspenrollment.audit.event.IntegrityEvent.EvidenceMended;
import org.cspenrollment.audit.event.IntegrityEvent.EvidenceSeenElsewhere;
import org.cspenrollment.audit.event.LifecycleEvent.CaseCancelled;
import org.cspenrollment.audit.event.LifecycleEvent.CaseClosed;
import org.cspenrollment.audit.event.LifecycleEvent.CaseCorrected;
import org.cspenrollment.audit.event.LifecycleEvent.CaseOpened;
import org.cspenrollment.audit.event.LifecycleEvent.CasePutOnHold;
import org.cspenrollment.audit.event.LifecycleEvent.CaseReleased;
import org.cspenrollment.audit.event.LifecycleEvent.CycleOver;
import org.cspenrollment.audit.event.LifecycleEvent.DeadlineMoved;
import org.cspenrollment.audit.event.LifecycleEvent.NextCycleScheduled;
import org.cspenrollment.audit.event.MailEvent.MailFailed;
import org.cspenrollment.audit.event.MailEvent.MailRetried;
import org.cspenrollment.audit.event.MailEvent.MailSent;
import org.cspenrollment.audit.event.OutcomeEvent.AppealDecisionStands;
import org.cspenrollment.audit.event.OutcomeEvent.AppealLodged;
import org.cspenrollment.audit.event.OutcomeEvent.AppealOverturned;
import org.cspenrollment.audit.event.OutcomeEvent.AppealTakenBack;
import org.cspenrollment.audit.event.OutcomeEvent.CureFailed;
import org.cspenrollment.audit.event.OutcomeEvent.NotRenewed;
import org.cspenrollment.audit.event.OutcomeEvent.OfficeLate;
import org.cspenrollment.audit.event.OutcomeEvent.RemediationBegun;
import org.cspenrollment.audit.event.OutcomeEvent.Renewed;
import org.cspenrollment.audit.event.PreparationEvent.CureHandedIn;
import org.cspenrollment.audit.event.PreparationEvent.DeadlineMissed;
import org.cspenrollment.audit.event.PreparationEvent.DeclarationSaved;
import org.cspenrollment.audit.event.PreparationEvent.PreparationBegun;
import org.cspenrollment.audit.event.PreparationEvent.RequirementHandedIn;
import org.cspenrollment.audit.event.PreparationEvent.RequirementRecorded;
import org.cspenrollment.audit.event.RetentionEvent.ErasureConfirmed;
import org.cspenrollment.audit.event.RetentionEvent.ErasureProposed;
import org.cspenrollment.audit.event.RetentionEvent.ErasureRejected;
import org.cspenrollment.audit.event.RetentionEvent.LegalHoldLifted;
import org.cspenrollment.audit.event.RetentionEvent.LegalHoldPlaced;
import org.cspenrollment.audit.event.ReviewEvent.InformationAnswered;
import org.cspenrollment.audit.event.ReviewEvent.InformationRequested;
import org.cspenrollment.audit.event.ReviewEvent.RequirementDecided;
import org.cspenrollment.audit.event.ReviewEvent.TaskCompleted;
import org.cspenrollment.audit.event.ReviewEvent.TaskReassigned;
import org.cspenrollment.audit.event.ReviewEvent.VerdictTakenBack;
import org.cspenrollment.audit.event.SuccessionEvent.CaseGivenUp;
import org.cspenrollment.audit.event.SuccessionEvent.CaseReopened;
import org.cspenrollment.audit.event.SuccessionEvent.CaseSucceeded;
import org.cspenrollment.audit.event.SuccessionEvent.ScheduleDropped;
import org.cspenrollment.audit.event.SuccessionEvent.TaskSuperseded;
import org.cspenrollment.audit.event.TransferEvent.TransferAccepted;
import org.cspenrollment.audit.event.TransferEvent.TransferRejected;
import org.cspenrollment.audit.event.TransferEvent.TransferRequested;
import org.cspenrollment.audit.event.TransferEvent.TransferSaidAccepted;
import org.cspenrollment.audit.event.TransferEvent.TransferVerified;
import org.cspenrollment.audit.event.TransitionEvent.ProviderChosen;
import org.cspenrollment.audit.event.TransitionEvent.TransitionBegun;
import org.cspenrollment.audit.event.TransitionEvent.TransitionCompleted;
import org.cspenrollment.audit.event.TransitionEvent.TransitionLate;
import org.cspenrollment.audit.event.TransitionEvent.TransitionStepConfirmed;
import org.cspenrollment.audit.event.TransitionEvent.TransitionStepMoved;
import org.cspenrollment.audit.event.TransitionEvent.TransitionStepNotNeeded;
import org.cspenrollment.audit.event.TransitionEvent.TransitionStepReported;
import org.cspenrollment.audit.event.TransitionEvent.TransitionStepReturned;
import org.cspenrollment.audit.event.TransitionEvent.TransitionStepTaken;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.ContentHash;
import org.cspenrollment.kernel.Deadline;
import org.cspenrollment.kernel.Edition;
import org.cspenrollment.kernel.Election;
import org.cspenrollment.kernel.OutcomeDecision;
import org.cspenrollment.kernel.PartnerStatus;
import org.cspenrollment.kernel.ReasonCode;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.kernel.TransitionStep;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.kernel.Verdict;

/** One event of each type that happens in a case, with every field given. */
public final class CaseEventSamples {
  private static final CaseNumber CASE = new CaseNumber("KR-10421-2018");
  private static final RequirementId SUPPORT = new RequirementId("REQ-SUP1");
  private static final ContentHash HASH = new ContentHash("ab".repeat(32));
  private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000001");

  /** All of them, in the order of their codes. */
  public static final List<AuditEvent> ALL =
      List.of(
          new CaseOpened(CASE, Edition.E1, LocalDate.of(2018, 10, 15), LocalDate.of(2018, 9, 15)),
          new NextCycleScheduled(CASE, new CaseNumber("KR-10421-2019"), LocalDate.of(2018, 10, 15)),
          new DeadlineMoved(
              CASE,
              Deadline.EVIDENCE,
              LocalDate.of(2018, 9, 16),
              LocalDate.of(2018, 9, 23),
              "Asked for by phone"),
          new CasePutOnHold(CASE, Optional.of(LocalDate.of(2018, 9, 30)), "Asked for by phone"),
          new CaseReleased(CASE, "Asked for by phone"),
          new CaseCorrected(
              CASE,
              List.of("enrolledOn"),
              LocalDate.of(2018, 10, 15),
              LocalDate.of(2018, 11, 20),
              "Asked for by phone"),
          new CaseCancelled(CASE, "Asked for by phone"),
          new CaseReopened(CASE, "UNDER_REVIEW", 3, "Asked for by phone"),
          new CaseSucceeded(CASE, new CaseNumber("KR-10421-2019")),
          new ScheduleDropped(CASE, "MISSED", new CaseNumber("KR-10421-2019")),
          new CaseGivenUp(CASE, "ANOTHER_GOES_ON", new CaseNumber("KR-10421-2019")),
          new CycleOver(CASE),
          new CaseClosed(CASE),
          new PreparationBegun(CASE),
          new DeclarationSaved(CASE, SUPPORT, List.of("planType", "contractId")),
          new RequirementHandedIn(CASE, SUPPORT, true),
          new RequirementRecorded(
              CASE,
              new RequirementId("REQ-PERF"),
              "MET",
              Optional.of(new ReasonCode("PERF_RECORDED"))),
          new DeadlineMissed(CASE, SUPPORT),
          new CureHandedIn(CASE, List.of(SUPPORT, new RequirementId("REQ-SVC"))),
          new TaskCompleted(
              CASE,
              "task-1",
              "confirm-not-met",
              Optional.of(SUPPORT),
              "AGREE",
              Optional.of("A letter was read")),
          new TaskReassigned(
              CASE,
              "task-1",
              "confirm-not-met",
              Optional.of(SUPPORT),
              Optional.of(new Username("reviewer1")),
              Optional.of(new Username("reviewer2")),
              "Asked for by phone"),
          new TaskSuperseded(
              CASE,
              "task-1",
              "verify-requirement",
              Optional.of(SUPPORT),
              Optional.of(new Username("reviewer1")),
              "SUCCEEDED_BY_THE_NEXT_CASE"),
          new InformationRequested(CASE, SUPPORT, ID, LocalDate.of(2018, 10, 22)),
          new InformationAnswered(CASE, SUPPORT, ID),
          new VerdictTakenBack(CASE, SUPPORT, "task-1", Verdict.MORE_INFORMATION, true),
          new RequirementDecided(
              CASE, SUPPORT, "NOT_MET", Optional.of(new ReasonCode("SUP_EXPIRED"))),
          new RemediationBegun(
              CASE, List.of(SUPPORT, new RequirementId("REQ-SVC")), "rule_remediate"),
          new OfficeLate(CASE, "rule_1"),
          new Renewed(CASE, OutcomeDecision.RENEW_WITH_NOTES, "rule_1"),
          new NotRenewed(CASE, OutcomeDecision.NOT_RENEWED, "rule_1"),
          new CureFailed(CASE),
          new AppealLodged(CASE),
          new AppealTakenBack(CASE),
          new ElectionTakenBack(CASE, Election.MOVE),
          new AppealOverturned(CASE),
          new AppealDecisionStands(CASE),
          new EnforcementStepTaken(
              CASE,
              PartnerStatus.RESTRICTED,
              LocalDate.of(2018, 10, 22),
              "rule_1",
              PartnerStatus.SUSPENDED),
          new EnforcementLifted(CASE, PartnerStatus.ACTIVE),
          new ResellerPathElected(CASE, Optional.of("Hanul Distribution")),
          new LeavingElected(CASE),
          new ProgrammeLeft(CASE),
          new EvidenceReceived(CASE, ID, SUPPORT, "order.pdf", 20480, HASH, 2),
          new EvidenceRefused(CASE, SUPPORT, "malware"),
          new EvidenceWithdrawn(CASE, ID, SUPPORT, "order.pdf", HASH),
          new EvidenceCarriedOver(
              CASE, ID, SUPPORT, "order.pdf", HASH, new CaseNumber("KR-10421-2017")),
          new EvidenceViewed(CASE, ID, SUPPORT, HASH),
          new EvidenceDownloaded(CASE, ID, SUPPORT, HASH),
          new EvidenceSeenElsewhere(
              CASE,
              ID,
              SUPPORT,
              List.of(new CaseNumber("KR-10500-2018"), new CaseNumber("DE-20001-2018"))),
          new EvidenceInfected(CASE, ID, SUPPORT, "order.pdf", HASH),
          new EvidenceCorrupt(CASE, ID, SUPPORT, HASH),
          new EvidenceDamaged(CASE, ID, SUPPORT, HASH),
          new EvidenceMended(CASE, ID, SUPPORT, HASH),
          new LegalHoldPlaced(CASE, "Asked for by phone"),
          new LegalHoldLifted(CASE, "Asked for by phone"),
          new ErasureProposed(CASE, ID, "RETENTION", "Asked for by phone", 4),
          new ErasureConfirmed(CASE, ID, "Asked for by phone", new Username("manager1")),
          new ErasureRejected(CASE, ID, "Asked for by phone", new Username("manager1")),
          new TransitionBegun(CASE, Edition.E1),
          new ProviderChosen(CASE, "Hanul Distribution", true),
          new TransitionStepReported(
              CASE,
              TransitionStep.AGREEMENT,
              LocalDate.of(2018, 9, 3),
              LocalDate.of(2018, 9, 17),
              true),
          new TransitionStepTaken(CASE, TransitionStep.CONSENT, LocalDate.of(2018, 9, 3), true),
          new TransitionStepNotNeeded(CASE, TransitionStep.INCENTIVES, false),
          new TransitionLate(CASE, TransitionStep.PROFILE, LocalDate.of(2018, 9, 3)),
          new TransitionStepConfirmed(CASE, TransitionStep.AGREEMENT),
          new TransitionStepReturned(CASE, TransitionStep.AGREEMENT),
          new TransitionStepMoved(
              CASE,
              TransitionStep.AGREEMENT,
              LocalDate.of(2018, 9, 3),
              LocalDate.of(2018, 9, 10),
              "Asked for by phone"),
          new TransitionCompleted(CASE, 8, 9),
          new CustomersImported(CASE, 6, 5, HASH, true),
          new CustomerAdded(CASE, "customer-1", true),
          new CustomerChanged(CASE, "customer-1", true),
          new CustomerRemoved(CASE, "customer-1", true),
          new CustomerConsentRecorded(CASE, "customer-1", LocalDate.of(2018, 9, 4), true),
          new CustomerClosed(CASE, "customer-1", true),
          new SubscriptionSaved(CASE, "subscription-1", "customer-1", 7, true),
          new SubscriptionRemoved(CASE, "subscription-1", "customer-1", true),
          new TransferRequested(CASE, 3, "customer-1", 5, true),
          new TransferSaidAccepted(CASE, 3, "customer-1", LocalDate.of(2018, 9, 3)),
          new TransferAccepted(CASE, 3, "customer-1", LocalDate.of(2018, 9, 3)),
          new TransferVerified(CASE, 3, "customer-1", true),
          new TransferRejected(CASE, 3, "customer-1", true),
          new MailSent(CASE, 10, "CASE_OPENED", Optional.of("<1@csp.example>")),
          new MailFailed(CASE, 10, "CASE_OPENED", Optional.of("<1@csp.example>")),
          new MailRetried(CASE, 10, "Asked for by phone"));

  private CaseEventSamples() {}
}
