package org.cspenrollment.portal.enrollment;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cspenrollment.audit.event.AuditCode;
import org.cspenrollment.enrollment.NextAction;
import org.cspenrollment.enrollment.TimelineEntry;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.enrollment.requirement.RequirementStanding;
import org.cspenrollment.evidence.EvidenceFiles;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.portal.FormDraft;
import org.jspecify.annotations.Nullable;

/**
 * Everything the page of one case shows.
 *
 * @param timeline the latest first
 * @param drafts what the reader has typed into its forms and not sent, by place
 * @param after what follows from the decision
 * @param holidaysKnown whether public holidays are left out where working days are counted
 * @param today in UTC
 */
record CasePage(
    Enrollment enrollment,
    NextAction next,
    List<RequirementCard> cards,
    List<TimelineEntry> timeline,
    Map<String, FormDraft> drafts,
    AfterDecision after,
    boolean holidaysKnown,
    LocalDate today) {

  /** Days until the evidence is asked for; negative once that day is over. */
  public long daysToEvidence() {
    return DAYS.between(today, enrollment.evidenceDue());
  }

  /** Days until the basis date; negative once it is over. */
  public long daysToBasis() {
    return DAYS.between(today, enrollment.basisDate());
  }

  /** Whether the clock still runs. */
  public boolean running() {
    return enrollment.state().isBeforeDecision();
  }

  public boolean mayBegin() {
    return enrollment.state() == EnrollmentState.NOTIFIED;
  }

  public boolean mayElect() {
    return enrollment.state().allowsElection();
  }

  /** Whether the case is on its way to indirect reseller, or has arrived. */
  public boolean onTheWay() {
    return enrollment.state().isOnTheWayToReseller()
        || enrollment.state() == EnrollmentState.TRANSITION_COMPLETE;
  }

  /** Whether the partner was not renewed and can still do something about it. */
  public boolean mayCure() {
    return enrollment.state().isNotRenewedYetOpen();
  }

  /** Whether the partner has given notice, and it runs. */
  public boolean leaving() {
    return enrollment.state() == EnrollmentState.EXIT_NOTICE;
  }

  /** When the partner is out, if it gave notice. */
  public @Nullable LocalDate exitDay() {
    return enrollment.standing().exit().noticeEndsOn().orElse(null);
  }

  /** Whether files can be added now. */
  public boolean takesFiles() {
    return cards.stream().anyMatch(RequirementCard::editable);
  }

  /** The size in bytes up to which a file is accepted. */
  public long mostBytes() {
    return EvidenceFiles.LARGEST;
  }

  /** Whether the case asks for anything, or will once it is open. */
  public boolean asks() {
    return enrollment.state() == EnrollmentState.SCHEDULED
        || RequirementStanding.asks(enrollment.state());
  }

  /** Whether anything is left to hand in. */
  public boolean toHandIn() {
    return cards.stream().anyMatch(RequirementCard::toHandIn);
  }

  /** The ids of what can be handed in as it is. */
  public List<RequirementId> ready() {
    return cards.stream().filter(RequirementCard::ready).map(RequirementCard::id).toList();
  }

  /** The entry that tells of the next cycle, if one is scheduled. */
  public Optional<TimelineEntry> nextCycle() {
    return timeline.stream().filter(e -> e.what() == AuditCode.NEXT_CYCLE_SCHEDULED).findFirst();
  }
}
