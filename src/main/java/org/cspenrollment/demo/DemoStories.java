package org.cspenrollment.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cspenrollment.enrollment.exit.ExitElection;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.preparation.HandingIn;
import org.cspenrollment.partner.Partners;
import org.cspenrollment.platform.Page;
import org.cspenrollment.review.ReviewEntry;
import org.cspenrollment.review.StaffTask;
import org.cspenrollment.review.TaskKind;
import org.cspenrollment.review.task.StaffTaskService;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What people did in the demo before one looks at it: by the same calls as in the pages. */
@Component
@Profile("demo")
class DemoStories {

  private final Partners partners;
  private final DemoActs acts;
  private final DemoUploads uploads;
  private final HandingIn handingIn;
  private final ExitElection electing;
  private final StaffTaskService work;

  DemoStories(
      Partners partners,
      DemoActs acts,
      DemoUploads uploads,
      HandingIn handingIn,
      ExitElection electing,
      StaffTaskService work) {
    this.partners = partners;
    this.acts = acts;
    this.uploads = uploads;
    this.handingIn = handingIn;
    this.electing = electing;
    this.work = work;
  }

  void beginPreparation(Enrollment enrollment) {
    asPartner(enrollment, () -> handingIn.begin(enrollment.id()));
  }

  void handIn(Enrollment enrollment) {
    var tenant = partners.require(enrollment.tenantId());
    var plan =
        Optional.ofNullable(tenant.plan()).orElseGet(() -> DemoEntries.usualPlan(enrollment));
    var files =
        List.of(
            DemoDocuments.supportPlanOrder(tenant, plan),
            DemoDocuments.managedServiceDescription(tenant),
            DemoDocuments.slaReport(tenant),
            DemoDocuments.sampleInvoice(tenant),
            DemoDocuments.provisioningDashboard(tenant),
            DemoDocuments.provisioningProcedure(tenant));
    asPartner(
        enrollment,
        () -> {
          files.forEach(file -> uploads.upload(enrollment, file));
          handingIn.declare(enrollment.id(), "REQ-SUP2", DemoEntries.planFacts(plan));
          handingIn.declare(enrollment.id(), "REQ-SVC", DemoEntries.serviceFacts(tenant));
          handingIn.declare(enrollment.id(), "REQ-INF", DemoEntries.infrastructure(true));
          handingIn.handIn(enrollment.id(), Optional.empty());
        });
  }

  void met(Enrollment enrollment, TaskKind kind) {
    var task = task(enrollment, kind);
    var tenant = partners.require(enrollment.tenantId());
    var requirement =
        Objects.requireNonNull(task.requirementId(), "A verification is about one requirement");
    complete("reviewer2", task, DemoEntries.met(requirement, enrollment, tenant));
  }

  void everythingMet(Enrollment enrollment) {
    met(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);
    met(enrollment, TaskKind.VERIFY_SERVICE_EVIDENCE);
    met(enrollment, TaskKind.VERIFY_INFRASTRUCTURE);
  }

  void planEndsSoon(Enrollment enrollment) {
    met(enrollment, TaskKind.VERIFY_SERVICE_EVIDENCE);
    met(enrollment, TaskKind.VERIFY_INFRASTRUCTURE);
    complete(
        "reviewer2",
        task(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE),
        DemoEntries.planEndsSoon(enrollment));
  }

  void provisioningMissing(Enrollment enrollment) {
    met(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);
    met(enrollment, TaskKind.VERIFY_SERVICE_EVIDENCE);
    complete(
        "reviewer1",
        task(enrollment, TaskKind.VERIFY_INFRASTRUCTURE),
        DemoEntries.provisioningMissing());
  }

  void confirmNotMet(Enrollment enrollment, boolean agree) {
    confirm("lead1", enrollment, TaskKind.CONFIRM_NOT_MET, agree);
  }

  void confirmDemotion(Enrollment enrollment) {
    confirm("manager1", enrollment, TaskKind.CONFIRM_DEMOTION, true);
  }

  private void confirm(String username, Enrollment enrollment, TaskKind kind, boolean agree) {
    complete(
        username,
        task(enrollment, kind),
        agree
            ? DemoEntries.agree()
            : DemoEntries.disagree("The dashboard in the file shows automatic provisioning."));
  }

  void askForMore(Enrollment enrollment) {
    complete(
        "reviewer1", task(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE), DemoEntries.askForMore());
  }

  void proposeWaiver(Enrollment enrollment) {
    complete(
        "reviewer2",
        task(enrollment, TaskKind.VERIFY_INFRASTRUCTURE),
        DemoEntries.waiver(
            "Billing moves to the parent company this quarter; its procedure is on file.",
            LocalDate.of(2019, 6, 30)));
  }

  void electResellerPath(Enrollment enrollment) {
    asPartner(
        enrollment,
        () -> electing.moveToReseller(enrollment.id(), Optional.of("Litware Distribution")));
  }

  private void asPartner(Enrollment enrollment, Runnable act) {
    acts.as(DemoPeople.username(partners.require(enrollment.tenantId())), act);
  }

  private void complete(String username, StaffTask task, ReviewEntry entry) {
    acts.as(username, () -> work.complete(task.id(), entry));
  }

  private StaffTask task(Enrollment enrollment, TaskKind kind) {
    var username =
        switch (kind.role()) {
          case REVIEWER -> "reviewer1";
          case LEAD_REVIEWER -> "lead1";
          default -> "manager1";
        };
    return acts.as(
            username,
            () ->
                work.list(
                    Optional.of(kind),
                    Optional.of(enrollment.id()),
                    false,
                    false,
                    new Page.Request(0, 1)))
        .items()
        .get(0);
  }
}
