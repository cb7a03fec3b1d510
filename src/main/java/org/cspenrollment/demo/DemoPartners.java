package org.cspenrollment.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cspenrollment.demo.document.DemoDocuments;
import org.cspenrollment.enrollment.exit.ExitElection;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.enrollment.preparation.HandingIn;
import org.cspenrollment.enrollment.requirement.CaseRequirement;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.partner.Partners;
import org.cspenrollment.partner.Tenant;
import org.cspenrollment.review.decision.Appeals;
import org.cspenrollment.review.verification.InformationRequest;
import org.cspenrollment.review.verification.InformationRequests;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * What the partners of the demo do on a day: at most one thing each, by the calls of the portal.
 */
@Component
@Profile("demo")
class DemoPartners {

  private static final String PROVIDER = "Litware Distribution";

  private final Partners partners;
  private final DemoRecords records;
  private final DemoActs acts;
  private final DemoMoves moves;
  private final DemoUploads uploads;
  private final HandingIn handingIn;
  private final ExitElection electing;
  private final Appeals appeals;
  private final InformationRequests requests;

  DemoPartners(
      Partners partners,
      DemoRecords records,
      DemoActs acts,
      DemoMoves moves,
      DemoUploads uploads,
      HandingIn handingIn,
      ExitElection electing,
      Appeals appeals,
      InformationRequests requests) {
    this.partners = partners;
    this.records = records;
    this.acts = acts;
    this.moves = moves;
    this.uploads = uploads;
    this.handingIn = handingIn;
    this.electing = electing;
    this.appeals = appeals;
    this.requests = requests;
  }

  /** What the partner of this case does today, if it does anything. */
  Optional<Runnable> next(DemoDay day) {
    var enrollment = day.enrollment();
    if (enrollment.state().isOnTheWayToReseller()) {
      return moves.next(day);
    }
    if (enrollment.state().isNotRenewedYetOpen()) {
      return afterDecision(day);
    }
    return enrollment.state().isBeforeDecision() ? beforeDecision(day) : Optional.empty();
  }

  private Optional<Runnable> beforeDecision(DemoDay day) {
    var enrollment = day.enrollment();
    if (day.fate() == DemoPath.LEFT) {
      return day.number() < -35
          ? Optional.empty()
          : Optional.of(() -> acts.asPartner(enrollment, () -> electing.leave(enrollment.id())));
    }
    if (day.fate() == DemoPath.MOVED_BEFORE) {
      return day.number() < -45 ? Optional.empty() : Optional.of(() -> elect(enrollment));
    }
    var request =
        requests.open(List.of(enrollment.id())).stream().filter(one -> day.isActing()).findFirst();
    if (request.isPresent()) {
      return Optional.of(() -> answer(day, request.get()));
    }
    return day.hasSomethingWithPartner() && handsInToday(day)
        ? Optional.of(() -> handIn(day))
        : Optional.empty();
  }

  private static boolean handsInToday(DemoDay day) {
    return switch (day.fate()) {
      case POSTPONED -> day.number() >= 5;
      case REVIEWED_LATE, DECIDED_LATE -> day.number() >= -31;
      default -> day.fate().isInTime() && day.number() + 60 >= day.spread() && day.isActing();
    };
  }

  private Optional<Runnable> afterDecision(DemoDay day) {
    var enrollment = day.enrollment();
    boolean isNow =
        switch (day.fate()) {
          case APPEAL_UPHELD, APPEAL_DISMISSED -> appeals.isPossible(enrollment);
          case MOVED -> enrollment.state() != EnrollmentState.NOT_RENEWED;
          case CURED -> enrollment.state() != EnrollmentState.NOT_RENEWED && day.isActing();
          case CURED_LATE ->
              day.hasSuspension()
                  ? enrollment.state() == EnrollmentState.SUSPENDED && day.isActing()
                  : enrollment.state() == EnrollmentState.RESTRICTED && day.number() > 30;
          default -> false;
        };
    if (!isNow) {
      return Optional.empty();
    }
    return Optional.of(
        switch (day.fate()) {
          case MOVED -> () -> elect(enrollment);
          case CURED, CURED_LATE -> () -> handIn(day);
          default -> () -> acts.asPartner(enrollment, () -> appeal(enrollment));
        });
  }

  private void appeal(Enrollment enrollment) {
    appeals.lodge(
        enrollment.id(), "Our plan was ordered before the day; the reseller sent it too late.");
  }

  private void elect(Enrollment enrollment) {
    acts.asPartner(
        enrollment, () -> electing.moveToReseller(enrollment.id(), Optional.of(PROVIDER)));
  }

  private void answer(DemoDay day, InformationRequest request) {
    var enrollment = day.enrollment();
    var tenant = partners.require(enrollment.tenantId());
    acts.asPartner(
        enrollment,
        () -> {
          upload(enrollment, request.requirementId(), tenant, day.today());
          requests.answer(enrollment.id(), request.id(), "The signed confirmation is attached.");
        });
  }

  /** Everything that is with the partner, or stands against it; what is on record is put right. */
  private void handIn(DemoDay day) {
    var enrollment = day.enrollment();
    var tenant = partners.require(enrollment.tenantId());
    records.putRight(tenant, day.today());
    acts.asPartner(
        enrollment,
        () -> {
          day.requirements().stream()
              .filter(CaseRequirement::isShownByThePartner)
              .filter(one -> HandingIn.isOpenForEvidence(enrollment, one))
              .forEach(one -> upload(enrollment, one.id(), tenant, day.today()));
          handingIn.handIn(enrollment.id(), Optional.empty());
        });
  }

  /** A document of this day: what was handed in before is not handed in again as it was. */
  private void upload(
      Enrollment enrollment, RequirementId requirement, Tenant tenant, LocalDate today) {
    var file =
        switch (requirement.value()) {
          case "REQ-SUP2" ->
              DemoDocuments.supportPlanOrder(tenant, DemoEntries.usualPlan(enrollment), today);
          case "REQ-SVC" -> DemoDocuments.managedServiceDescription(tenant, today);
          default -> DemoDocuments.sampleInvoice(tenant, today);
        };
    uploads.upload(enrollment, requirement, file);
  }
}
