package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cspenrollment.workflow.CaseStory.LEAD;
import static org.cspenrollment.workflow.CaseStory.MANAGER;
import static org.cspenrollment.workflow.CaseStory.OTHER_LEAD;
import static org.cspenrollment.workflow.CaseStory.OTHER_MANAGER;
import static org.cspenrollment.workflow.CaseStory.OTHER_REVIEWER;
import static org.cspenrollment.workflow.CaseStory.REVIEWER;

import java.time.LocalDate;
import java.util.Map;
import org.cspenrollment.SignedIn;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.management.Cancelling;
import org.cspenrollment.enrollment.management.MovingDeadlines;
import org.cspenrollment.kernel.Deadline;
import org.cspenrollment.kernel.PartnerStatus;
import org.cspenrollment.partner.Partners;
import org.cspenrollment.platform.Actor;
import org.cspenrollment.review.TaskKind;
import org.cspenrollment.review.VerdictEntry;
import org.cspenrollment.workflow.Scenario.Act;
import org.springframework.boot.test.context.TestComponent;

/** What people do in the year of a portfolio of the fourth edition. */
@TestComponent
class YearActs {

  /** Why a partner is suspended that no case suspends. */
  static final String INVOICE_OVERDUE = "invoice overdue for 60 days";

  private final CaseStory story;
  private final Partners partners;
  private final MovingDeadlines movingDeadlines;
  private final Cancelling cancelling;

  YearActs(
      CaseStory story, Partners partners, MovingDeadlines movingDeadlines, Cancelling cancelling) {
    this.story = story;
    this.partners = partners;
    this.movingDeadlines = movingDeadlines;
    this.cancelling = cancelling;
  }

  Act partnerHandsIn() {
    return story::handIn;
  }

  Act partnerHandsInAgain() {
    return enrollment -> {
      story.provide(enrollment, "REQ-SUP2");
      story.handInWhatIsThere(enrollment);
    };
  }

  Act partnerAnswers() {
    return story::answer;
  }

  Act partnerAppeals() {
    return story::appeal;
  }

  Act partnerLeaves() {
    return story::leave;
  }

  Act reviewerFindsThePlanGood() {
    return enrollment -> verdict(OTHER_REVIEWER, enrollment, "MET", "2025-06-01", "2026-05-31");
  }

  /** In force on the basis date, and for 43 days after it. */
  Act reviewerFindsThePlanGoodButEndingSoon() {
    return enrollment -> verdict(REVIEWER, enrollment, "MET", "2025-03-16", "2026-03-15");
  }

  /** It ends a month before the basis date. */
  Act reviewerFindsThePlanTooShort() {
    return enrollment -> verdict(REVIEWER, enrollment, "NOT_MET", "2025-01-01", "2025-12-31");
  }

  Act reviewerAsksForMore() {
    return enrollment -> story.moreInformation(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);
  }

  /** Ten working days in Korea. */
  Act answerIsDue(String day) {
    return enrollment -> assertThat(story.openRequest(enrollment).due()).isEqualTo(day);
  }

  Act reviewerProposesAWaiver() {
    return enrollment ->
        story.complete(
            REVIEWER,
            story.task(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE),
            VerdictEntry.waive(
                "The plan of the new parent company begins in March", LocalDate.of(2026, 6, 30)));
  }

  Act leadAgreesThatItIsNotMet() {
    return enrollment -> story.agree(LEAD, enrollment, TaskKind.CONFIRM_NOT_MET);
  }

  Act leadDoubtsThatItIsNotMet() {
    return enrollment -> story.disagree(LEAD, enrollment, TaskKind.CONFIRM_NOT_MET);
  }

  Act managerAgreesToTheWaiver() {
    return enrollment -> story.agree(MANAGER, enrollment, TaskKind.CONFIRM_WAIVER);
  }

  Act managerDecides(String decision) {
    return enrollment -> story.decide(MANAGER, enrollment, decision);
  }

  Act managerConfirms() {
    return enrollment -> story.agree(MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
  }

  Act otherManagerConfirms() {
    return enrollment -> story.agree(OTHER_MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
  }

  Act otherManagerDoubts() {
    return enrollment -> story.disagree(OTHER_MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
  }

  Act managerMovesTheDecisionTo(String day) {
    return enrollment ->
        SignedIn.as(
            MANAGER,
            () ->
                movingDeadlines.move(
                    enrollment.id(),
                    Deadline.DECISION,
                    LocalDate.parse(day),
                    "The office of the partner was flooded"));
  }

  Act managerCancels() {
    return enrollment ->
        SignedIn.as(
            MANAGER, () -> cancelling.cancel(enrollment.id(), "Merged into another tenant"));
  }

  Act otherLeadDecidesTheAppeal(String decision) {
    return enrollment -> story.decideAppeal(OTHER_LEAD, enrollment, decision);
  }

  /** The three requirements a person verifies in the first edition. */
  Act reviewerFindsEverythingMet() {
    return story::everythingMet;
  }

  Act reviewerFindsProvisioningMissing() {
    return enrollment -> {
      story.met(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);
      story.met(enrollment, TaskKind.VERIFY_SERVICE_EVIDENCE);
      story.infrastructureNotMet(enrollment);
    };
  }

  /** For an invoice, say, and not for this case. */
  Act isSuspendedForAnotherReason() {
    return enrollment ->
        partners.changeStatus(enrollment.tenantId(), PartnerStatus.SUSPENDED, INVOICE_OVERDUE);
  }

  private void verdict(
      Actor reviewer, Enrollment enrollment, String verdict, String planStart, String planEnd) {
    story.complete(
        reviewer,
        story.task(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE),
        CaseStory.verdict(
            verdict,
            null,
            null,
            Map.of("planType", "ASFP", "planStart", planStart, "planEnd", planEnd)));
  }
}
