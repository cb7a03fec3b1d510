package org.cspenrollment.demo;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.partner.Partners;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.review.ReviewEntry;
import org.cspenrollment.review.StaffTask;
import org.cspenrollment.review.TaskKind;
import org.cspenrollment.review.task.StaffTaskService;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the office did in the demo before one looks at it: by the same calls as in its pages. */
@Component
@Profile("demo")
class DemoReviews {

  private final Partners partners;
  private final DemoActs acts;
  private final StaffTaskService work;
  private final DemoDesk desk;

  DemoReviews(Partners partners, DemoActs acts, StaffTaskService work, DemoDesk desk) {
    this.partners = partners;
    this.acts = acts;
    this.work = work;
    this.desk = desk;
  }

  /** A reviewer finds the requirement of a task met. */
  void met(Enrollment enrollment, TaskKind kind) {
    var task = task(enrollment, kind);
    var tenant = partners.require(enrollment.tenantId());
    var requirement =
        Objects.requireNonNull(task.requirementId(), "A verification is about one requirement");
    complete(new Username("reviewer2"), task, DemoEntries.met(requirement, enrollment, tenant));
  }

  /** A reviewer finds everything met. */
  void everythingMet(Enrollment enrollment) {
    met(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);
    met(enrollment, TaskKind.VERIFY_SERVICE_EVIDENCE);
    met(enrollment, TaskKind.VERIFY_INFRASTRUCTURE);
  }

  /** A reviewer finds everything met, by a plan that ends soon. */
  void planEndsSoon(Enrollment enrollment) {
    met(enrollment, TaskKind.VERIFY_SERVICE_EVIDENCE);
    met(enrollment, TaskKind.VERIFY_INFRASTRUCTURE);
    complete(
        new Username("reviewer2"),
        task(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE),
        DemoEntries.planEndsSoon(enrollment));
  }

  /** A reviewer finds that the partner cannot provision, and everything else met. */
  void provisioningMissing(Enrollment enrollment) {
    met(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);
    met(enrollment, TaskKind.VERIFY_SERVICE_EVIDENCE);
    complete(
        new Username("reviewer1"),
        task(enrollment, TaskKind.VERIFY_INFRASTRUCTURE),
        DemoEntries.provisioningMissing(isKorean(enrollment)));
  }

  /** A lead reviewer confirms that a requirement is not met, or does not. */
  void confirmNotMet(Enrollment enrollment, boolean agree) {
    confirm(new Username("lead1"), enrollment, TaskKind.CONFIRM_NOT_MET, agree);
  }

  /** A manager confirms that the partner is not renewed. */
  void confirmDemotion(Enrollment enrollment) {
    confirm(new Username("manager1"), enrollment, TaskKind.CONFIRM_DEMOTION, true);
  }

  private void confirm(Username username, Enrollment enrollment, TaskKind kind, boolean agree) {
    complete(
        username,
        task(enrollment, kind),
        agree
            ? DemoEntries.agree()
            : DemoEntries.disagree("The dashboard in the file shows automatic provisioning."));
  }

  /** A reviewer asks for more information about the plan. */
  void askForMore(Enrollment enrollment) {
    complete(
        new Username("reviewer1"),
        task(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE),
        DemoEntries.askForMore());
  }

  /** A reviewer proposes to waive the infrastructure. */
  void proposeWaiver(Enrollment enrollment) {
    complete(
        new Username("reviewer2"),
        task(enrollment, TaskKind.VERIFY_INFRASTRUCTURE),
        DemoEntries.waiver(
            "Billing moves to the parent company this quarter; its procedure is on file.",
            LocalDate.of(2019, 6, 30)));
  }

  private void complete(Username username, StaffTask task, ReviewEntry entry) {
    desk.complete(username, task, entry);
  }

  private boolean isKorean(Enrollment enrollment) {
    return partners.require(enrollment.tenantId()).language().equals("ko");
  }

  private StaffTask task(Enrollment enrollment, TaskKind kind) {
    var username =
        switch (kind.role()) {
          case REVIEWER -> "reviewer1";
          case LEAD_REVIEWER -> "lead1";
          default -> "manager1";
        };
    return acts.as(
            new Username(username),
            () ->
                work.list(
                    Optional.of(kind),
                    Optional.of(enrollment.id()),
                    false,
                    false,
                    new PageRequest(0, 1)))
        .items()
        .get(0);
  }
}
