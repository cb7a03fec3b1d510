package org.cspenrollment.demo;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.enrollment.management.Cancelling;
import org.cspenrollment.enrollment.management.MovingDeadlines;
import org.cspenrollment.kernel.AppealDecision;
import org.cspenrollment.kernel.Deadline;
import org.cspenrollment.kernel.ExceptionDecision;
import org.cspenrollment.partner.Partners;
import org.cspenrollment.platform.Page;
import org.cspenrollment.platform.Role;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.review.AppealEntry;
import org.cspenrollment.review.DecisionEntry;
import org.cspenrollment.review.ReviewEntry;
import org.cspenrollment.review.StaffTask;
import org.cspenrollment.review.task.StaffTaskService;
import org.cspenrollment.review.verification.InformationRequests;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the office of the demo does: each task on the day after it came, by somebody who may. */
@Component
@Profile("demo")
class DemoOffice {

  private static final String PLAN = "REQ-SUP2";

  /** By how many days a decision is put off. */
  private static final int LATER = 20;

  private final Partners partners;
  private final DemoActs acts;
  private final DemoMoves moves;
  private final StaffTaskService work;
  private final InformationRequests requests;
  private final MovingDeadlines deadlines;
  private final Cancelling cancelling;

  DemoOffice(
      Partners partners,
      DemoActs acts,
      DemoMoves moves,
      StaffTaskService work,
      InformationRequests requests,
      MovingDeadlines deadlines,
      Cancelling cancelling) {
    this.partners = partners;
    this.acts = acts;
    this.moves = moves;
    this.work = work;
    this.requests = requests;
    this.deadlines = deadlines;
    this.cancelling = cancelling;
  }

  /** The tasks that came before this day and that nobody has claimed. */
  List<StaffTask> tasksBefore(LocalDate today) {
    var tasks = new ArrayList<StaffTask>();
    for (var role : List.of(Role.REVIEWER, Role.LEAD_REVIEWER, Role.MANAGER)) {
      Page<StaffTask> page;
      int number = 0;
      do {
        var request = new Page.Request(number, Page.Request.MAX_SIZE);
        page = acts.as(people(role).get(0), () -> tasks(request));
        page.items().stream()
            .filter(task -> task.kind().role() == role && task.assignee() == null)
            .filter(task -> day(task).isBefore(today))
            .forEach(tasks::add);
        number++;
      } while ((long) number * Page.Request.MAX_SIZE < page.total());
    }
    return tasks;
  }

  private Page<StaffTask> tasks(Page.Request request) {
    return work.list(Optional.empty(), Optional.empty(), false, false, request);
  }

  /** What somebody of the office answers to a task today, if anybody does. */
  Optional<Runnable> next(StaffTask task, DemoDay day) {
    return answer(task, day).map(entry -> () -> complete(task, entry, day.spread()));
  }

  /** What a manager does to a case without being asked. */
  Optional<Runnable> next(DemoDay day) {
    var enrollment = day.enrollment();
    if (!enrollment.state().isBeforeDecision()) {
      return Optional.empty();
    }
    if (day.fate() == DemoPath.CANCELLED && day.number() >= -25) {
      return Optional.of(
          () -> asManager(() -> cancelling.cancel(enrollment.id(), "Merged into another tenant.")));
    }
    if (day.fate() == DemoPath.POSTPONED
        && day.number() >= -5
        && day.number() < LATER
        && enrollment.decisionDue().equals(enrollment.basisDate())) {
      return Optional.of(() -> asManager(() -> postpone(enrollment)));
    }
    return Optional.empty();
  }

  private void postpone(Enrollment enrollment) {
    deadlines.move(
        enrollment.id(),
        Deadline.DECISION,
        enrollment.basisDate().plusDays(LATER),
        "The reseller delivers the plan late.");
  }

  private Optional<ReviewEntry> answer(StaffTask task, DemoDay day) {
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
      case RESELLER_FOLLOW_CUSTOMERS ->
          moves.isSettled(day.enrollment()) ? Optional.of(DemoEntries.agree()) : Optional.empty();
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
    boolean isFirstTime = enrollment.outcome() == null;
    var met =
        DemoEntries.met(task.requirementId(), enrollment, partners.require(enrollment.tenantId()));
    if (!task.requirementId().equals(PLAN)) {
      return Optional.of(met);
    }
    return switch (day.fate()) {
      case REVIEWED_LATE, DECIDED_LATE -> day.number() < 5 ? Optional.empty() : Optional.of(met);
      case NOTED -> Optional.of(DemoEntries.planEndsSoon(enrollment));
      case ASKED_FOR_MORE ->
          Optional.of(requests.of(enrollment.id()).isEmpty() ? DemoEntries.askForMore() : met);
      case REMEDIED, EXCEPTED ->
          Optional.of(isFirstTime ? DemoEntries.planTooShort(enrollment) : met);
      case WAIVED ->
          Optional.of(
              DemoEntries.waiver(
                  "The plan of the new parent company begins next quarter.",
                  day.today().plusDays(150)));
      default -> Optional.of(met);
    };
  }

  /** A step that has just fallen due is doubted once; it is asked again some days later. */
  private static ReviewEntry demotion(StaffTask task, DemoDay day) {
    var enrollment = day.enrollment();
    return day.fate() == DemoPath.DOUBTED
            && enrollment.state() == EnrollmentState.RESTRICTED
            && enrollment
                .standing()
                .nextStep()
                .filter(next -> next.due().equals(day(task)))
                .isPresent()
        ? DemoEntries.disagree("The partner has announced a new plan.")
        : DemoEntries.agree();
  }

  /** By the first of the group who has not acted on the matter before. */
  private void complete(StaffTask task, ReviewEntry entry, int turn) {
    var people = new ArrayList<>(people(task.kind().role()));
    Collections.rotate(people, turn);
    try {
      acts.as(people.get(0), () -> work.complete(task.id(), entry));
    } catch (ProblemException refused) {
      if (!refused.type().equals("four-eyes")) {
        throw refused;
      }
      acts.as(people.get(1), () -> work.complete(task.id(), entry));
    }
  }

  private void asManager(Runnable act) {
    acts.as("manager1", act);
  }

  private static List<String> people(Role role) {
    return switch (role) {
      case REVIEWER -> List.of("reviewer1", "reviewer2");
      case LEAD_REVIEWER -> List.of("lead1", "lead2");
      default -> List.of("manager1", "manager2");
    };
  }

  private static LocalDate day(StaffTask task) {
    return LocalDate.ofInstant(task.created(), ZoneOffset.UTC);
  }
}
