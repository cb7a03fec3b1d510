package org.cspenrollment.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cspenrollment.Portfolio;
import org.cspenrollment.SignedIn;
import org.cspenrollment.TestClock;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.opening.OpeningEnrollments;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.Actor;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.platform.Role;
import org.cspenrollment.review.ConfirmationEntry;
import org.cspenrollment.review.RequestedDocument;
import org.cspenrollment.review.RequestedInformation;
import org.cspenrollment.review.ReviewEntry;
import org.cspenrollment.review.StaffTask;
import org.cspenrollment.review.TaskKind;
import org.cspenrollment.review.VerdictEntry;
import org.cspenrollment.review.WholeVerdict;
import org.cspenrollment.review.asked.TaskQuestions;
import org.cspenrollment.review.task.StaffTaskService;
import org.springframework.boot.test.context.TestComponent;

/** What the office does with a case while a partner looks at its pages. */
@TestComponent
class OfficeDesk {

  private static final Actor MANAGER = SignedIn.staff("manager1", Role.MANAGER);
  private static final Actor REVIEWER = SignedIn.staff("reviewer1", Role.REVIEWER);
  private static final Actor LEAD = SignedIn.staff("lead1", Role.LEAD_REVIEWER);

  private final Portfolio portfolio;
  private final OpeningEnrollments opening;
  private final StaffTaskService work;
  private final TaskQuestions questions;
  private final TestClock clock;

  OfficeDesk(
      Portfolio portfolio,
      OpeningEnrollments opening,
      StaffTaskService work,
      TaskQuestions questions,
      TestClock clock) {
    this.portfolio = portfolio;
    this.opening = opening;
    this.work = work;
    this.questions = questions;
    this.clock = clock;
  }

  /** A case with the basis date 2018-10-15, opened on 2018-09-17, and nothing done. */
  Enrollment opens() {
    clock.set(TestClock.START);
    var tenant = portfolio.enrolled(LocalDate.of(2017, 10, 15));
    return SignedIn.as(MANAGER, () -> opening.takeOver(tenant.tenantId(), Optional.empty()));
  }

  /** The partner of a case, reading this language. */
  static Actor partner(Enrollment enrollment, Locale language) {
    return new Actor(
        new Username("hanul"),
        "Hanul",
        Set.of(Role.PARTNER),
        Optional.of(enrollment.organisationId()),
        language);
  }

  void met(Enrollment enrollment, TaskKind kind, Map<String, Object> facts) {
    complete(REVIEWER, enrollment, kind, VerdictEntry.met(facts));
  }

  void everythingMet(Enrollment enrollment) {
    met(
        enrollment,
        TaskKind.VERIFY_SUPPORT_PACKAGE,
        Map.of("planType", "ASFP", "planStart", "2018-09-20", "planEnd", "2019-09-19"));
    met(
        enrollment,
        TaskKind.VERIFY_SERVICE_EVIDENCE,
        Map.of("serviceType", "MANAGED_SERVICE", "serviceName", "Backup"));
    met(
        enrollment,
        TaskKind.VERIFY_INFRASTRUCTURE,
        Map.of("billingCapability", true, "provisioningCapability", true));
  }

  void asksForMore(Enrollment enrollment) {
    complete(
        REVIEWER,
        enrollment,
        TaskKind.VERIFY_SUPPORT_PACKAGE,
        VerdictEntry.moreInformation(
            new RequestedInformation(List.of(new RequestedDocument("4711/2018", "12-34")), null)));
  }

  /** Provisioning is missing, a second person agrees, everything else is met. */
  void findsInfrastructureMissing(Enrollment enrollment) {
    met(
        enrollment,
        TaskKind.VERIFY_SUPPORT_PACKAGE,
        Map.of("planType", "ASFP", "planStart", "2018-09-20", "planEnd", "2019-09-19"));
    met(
        enrollment,
        TaskKind.VERIFY_SERVICE_EVIDENCE,
        Map.of("serviceType", "MANAGED_SERVICE", "serviceName", "Backup"));
    complete(
        REVIEWER,
        enrollment,
        TaskKind.VERIFY_INFRASTRUCTURE,
        VerdictEntry.notMet(Map.of("billingCapability", true, "provisioningCapability", false)));
    complete(LEAD, enrollment, TaskKind.CONFIRM_NOT_MET, ConfirmationEntry.agree());
  }

  private void complete(Actor actor, Enrollment enrollment, TaskKind kind, ReviewEntry entry) {
    SignedIn.as(
        actor,
        () -> {
          var task = task(enrollment, kind);
          work.complete(task.id(), WholeVerdict.of(questions, task.reference(), entry));
        });
  }

  private StaffTask task(Enrollment enrollment, TaskKind kind) {
    return work
        .list(Optional.of(kind), Optional.of(enrollment.id()), false, false, new PageRequest(0, 10))
        .items()
        .stream()
        .findFirst()
        .orElseThrow(() -> new AssertionError("No open task " + kind + " in " + enrollment.id()));
  }
}
