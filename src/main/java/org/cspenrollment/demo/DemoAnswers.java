package org.cspenrollment.demo;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.kernel.AppealDecision;
import org.cspenrollment.kernel.ExceptionDecision;
import org.cspenrollment.partner.Partners;
import org.cspenrollment.review.AppealEntry;
import org.cspenrollment.review.ConfirmationEntry;
import org.cspenrollment.review.DecisionEntry;
import org.cspenrollment.review.ReviewEntry;
import org.cspenrollment.review.StaffTask;
import org.cspenrollment.review.verification.InformationRequests;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * What the office of the demo answers to its tasks, so that each case goes the way of its tenant.
 */
@Component
@Profile("demo")
class DemoAnswers {

  private static final String PLAN = "REQ-SUP2";

  private final Partners partners;
  private final DemoMoves moves;
  private final InformationRequests requests;

  DemoAnswers(Partners partners, DemoMoves moves, InformationRequests requests) {
    this.partners = partners;
    this.moves = moves;
    this.requests = requests;
  }

  /** What is answered today, if anything. */
  Optional<ReviewEntry> to(StaffTask task, DemoDay day) {
    return switch (task.kind()) {
      case VERIFY_SUPPORT_PACKAGE,
          VERIFY_SERVICE_EVIDENCE,
          VERIFY_INFRASTRUCTURE,
          VERIFY_REQUIREMENT ->
          verdict(task, day);
      case CONFIRM_NOT_MET ->
          Optional.of(
              day.fate() == DemoPath.EXCEPTED
                  ? DemoEntries.disagree("The last page names a later day.")
                  : DemoEntries.agree());
      case DECIDE_EXCEPTION ->
          isLeftForLater(day)
              ? Optional.empty()
              : Optional.of(
                  new DecisionEntry(
                      ExceptionDecision.RENEW, "Seen with the partner; it is in order."));
      case CONFIRM_DEMOTION -> Optional.of(demotion(task, day));
      case DECIDE_APPEAL ->
          Optional.of(
              day.fate() == DemoPath.APPEAL_UPHELD
                  ? new AppealEntry(AppealDecision.OVERTURNED, "The order was signed in time.")
                  : new AppealEntry(
                      AppealDecision.DECISION_STANDS, "The order is of a later day."));
      case RESELLER_FOLLOW_CUSTOMERS -> {
        moves.enterAcceptances(day.enrollment());
        yield moves.isSettled(day.enrollment())
            ? Optional.of(DemoEntries.agree())
            : Optional.empty();
      }
      case RESELLER_FOLLOW_LATE_STEP ->
          Optional.of(new ConfirmationEntry(true, "Called the partner; it goes on this week."));
      default -> Optional.of(DemoEntries.agree());
    };
  }

  /** A held case is looked at after some days, or left to the reviewer who is late. */
  private static boolean isLeftForLater(DemoDay day) {
    return day.enrollment().isOfficeLate()
        && (day.fate() == DemoPath.REVIEWED_LATE || day.number() < 3);
  }

  private Optional<ReviewEntry> verdict(StaffTask task, DemoDay day) {
    var enrollment = day.enrollment();
    boolean isFirstTime = enrollment.decision().proposal().isEmpty();
    var requirement =
        Objects.requireNonNull(task.requirementId(), "A verification is about one requirement");
    var met = DemoEntries.met(requirement, enrollment, partners.require(enrollment.tenantId()));
    if (!requirement.value().equals(PLAN)) {
      return Optional.of(met);
    }
    return switch (day.fate()) {
      case REVIEWED_LATE, DECIDED_LATE -> day.number() < 5 ? Optional.empty() : Optional.of(met);
      case NOTED -> Optional.of(DemoEntries.planEndsSoon(enrollment));
      case ASKED_FOR_MORE ->
          Optional.of(requests.of(enrollment.id()).isEmpty() ? DemoEntries.askForMore() : met);
      case REMEDIED, EXCEPTED ->
          Optional.of(
              isFirstTime ? DemoEntries.planTooShort(enrollment, isKorean(enrollment)) : met);
      case WAIVED ->
          Optional.of(
              DemoEntries.waiver(
                  "The plan of the new parent company begins next quarter.",
                  day.today().plusDays(150)));
      default -> Optional.of(met);
    };
  }

  private boolean isKorean(Enrollment enrollment) {
    return partners.require(enrollment.tenantId()).language().equals("ko");
  }

  /** A step that has just fallen due is doubted once; it is asked again some days later. */
  private static ReviewEntry demotion(StaffTask task, DemoDay day) {
    var enrollment = day.enrollment();
    return day.fate() == DemoPath.DOUBTED
            && enrollment.state() == EnrollmentState.RESTRICTED
            && enrollment
                .standing()
                .nextStep()
                .filter(next -> next.due().equals(dayOf(task)))
                .isPresent()
        ? DemoEntries.disagree("The partner has announced a new plan.")
        : DemoEntries.agree();
  }

  /** The day, in UTC, on which a task came. */
  static LocalDate dayOf(StaffTask task) {
    return LocalDate.ofInstant(task.created(), ZoneOffset.UTC);
  }
}
