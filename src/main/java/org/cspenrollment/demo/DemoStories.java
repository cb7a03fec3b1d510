package org.cspenrollment.demo;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cspenrollment.enrollment.Electing;
import org.cspenrollment.enrollment.Enrollment;
import org.cspenrollment.enrollment.HandingIn;
import org.cspenrollment.evidence.EvidenceFiles;
import org.cspenrollment.partner.Partners;
import org.cspenrollment.partner.PlanType;
import org.cspenrollment.partner.SupportPlan;
import org.cspenrollment.partner.Tenant;
import org.cspenrollment.platform.Page;
import org.cspenrollment.review.OfficeTask;
import org.cspenrollment.review.OfficeWork;
import org.cspenrollment.review.ReviewEntry;
import org.cspenrollment.review.TaskKind;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What people did in the demo before one looks at it: by the same calls as in the pages. */
@Component
@Profile("demo")
class DemoStories {

  private final Partners partners;
  private final DemoActs acts;
  private final EvidenceFiles evidence;
  private final HandingIn handingIn;
  private final Electing electing;
  private final OfficeWork work;

  DemoStories(
      Partners partners,
      DemoActs acts,
      EvidenceFiles evidence,
      HandingIn handingIn,
      Electing electing,
      OfficeWork work) {
    this.partners = partners;
    this.acts = acts;
    this.evidence = evidence;
    this.handingIn = handingIn;
    this.electing = electing;
    this.work = work;
  }

  void beginPreparation(Enrollment enrollment) {
    asPartner(enrollment, () -> handingIn.begin(enrollment.id()));
  }

  void handIn(Enrollment enrollment) {
    var tenant = partners.require(enrollment.tenantId());
    var plan = Optional.ofNullable(tenant.plan()).orElseGet(() -> usualPlan(enrollment));
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
          files.forEach(file -> upload(enrollment, file));
          handingIn.declare(enrollment.id(), "REQ-SUP2", planFacts(plan));
          handingIn.declare(enrollment.id(), "REQ-SVC", serviceFacts(tenant));
          handingIn.declare(enrollment.id(), "REQ-INF", infrastructure(true));
          handingIn.handIn(enrollment.id(), Optional.empty());
        });
  }

  private void upload(Enrollment enrollment, DemoDocument file) {
    evidence.receive(
        enrollment.id(),
        file.requirement(),
        file.fileName(),
        null,
        new ByteArrayInputStream(file.content()),
        null,
        null);
  }

  void met(Enrollment enrollment, TaskKind kind) {
    var task = task(enrollment, kind);
    var plan = usualPlan(enrollment);
    Map<String, Object> facts =
        switch (kind) {
          case VERIFY_SUPPORT_PACKAGE -> planFacts(plan);
          case VERIFY_SERVICE_EVIDENCE -> serviceFacts(partners.require(enrollment.tenantId()));
          case VERIFY_INFRASTRUCTURE -> infrastructure(true);
          default -> Map.of();
        };
    complete("reviewer2", task, verdict("MET", facts));
  }

  void everythingMet(Enrollment enrollment) {
    met(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);
    met(enrollment, TaskKind.VERIFY_SERVICE_EVIDENCE);
    met(enrollment, TaskKind.VERIFY_INFRASTRUCTURE);
  }

  void planEndsSoon(Enrollment enrollment) {
    met(enrollment, TaskKind.VERIFY_SERVICE_EVIDENCE);
    met(enrollment, TaskKind.VERIFY_INFRASTRUCTURE);
    var basis = enrollment.basisDate();
    complete(
        "reviewer2",
        task(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE),
        verdict(
            "MET",
            Map.of(
                "planType", "PSFP",
                "planStart", basis.minusDays(340).toString(),
                "planEnd", basis.plusDays(25).toString())));
  }

  void provisioningMissing(Enrollment enrollment) {
    met(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);
    met(enrollment, TaskKind.VERIFY_SERVICE_EVIDENCE);
    complete(
        "reviewer1",
        task(enrollment, TaskKind.VERIFY_INFRASTRUCTURE),
        verdict("NOT_MET", infrastructure(false)));
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
        new ReviewEntry(
            null,
            null,
            agree ? null : "The dashboard in the file shows automatic provisioning.",
            null,
            null,
            null,
            agree,
            null));
  }

  void askForMore(Enrollment enrollment) {
    complete(
        "reviewer1",
        task(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE),
        new ReviewEntry(
            "MORE_INFORMATION",
            null,
            "The order confirmation does not name your company.",
            null,
            new ReviewEntry.Asked(
                List.of(
                    new ReviewEntry.Document(
                        "Signed order confirmation",
                        "It has to show the legal entity, the plan and its first and last day.")),
                null),
            null,
            null,
            null));
  }

  void proposeWaiver(Enrollment enrollment) {
    complete(
        "reviewer2",
        task(enrollment, TaskKind.VERIFY_INFRASTRUCTURE),
        new ReviewEntry(
            "WAIVE",
            null,
            "Billing moves to the parent company this quarter; its procedure is on file.",
            null,
            null,
            new ReviewEntry.Waiver(LocalDate.of(2019, 6, 30)),
            null,
            null));
  }

  void electResellerPath(Enrollment enrollment) {
    asPartner(
        enrollment,
        () -> electing.moveToReseller(enrollment.id(), Optional.of("Litware Distribution")));
  }

  private void asPartner(Enrollment enrollment, Runnable act) {
    acts.as(DemoPeople.username(partners.require(enrollment.tenantId())), act);
  }

  private void complete(String username, OfficeTask task, ReviewEntry entry) {
    acts.as(username, () -> work.complete(task.id(), entry));
  }

  private OfficeTask task(Enrollment enrollment, TaskKind kind) {
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

  private static ReviewEntry verdict(String verdict, Map<String, Object> facts) {
    return new ReviewEntry(verdict, null, null, facts, null, null, null, null);
  }

  private static SupportPlan usualPlan(Enrollment enrollment) {
    var start = enrollment.basisDate().minusDays(30);
    return new SupportPlan(
        PlanType.ASFP,
        "ASFP-500100",
        null,
        start,
        start.plusYears(1).minusDays(1),
        null,
        null,
        null);
  }

  private static Map<String, Object> planFacts(SupportPlan plan) {
    return Map.of(
        "planType", Optional.ofNullable(plan.type()).orElse(PlanType.ASFP).name(),
        "contractId", Optional.ofNullable(plan.contractId()).orElse("ASFP-500100"),
        "planStart", plan.start().toString(),
        "planEnd", plan.end().toString(),
        "entityMatches", true);
  }

  private static Map<String, Object> serviceFacts(Tenant tenant) {
    return Map.of(
        "serviceType",
        "MANAGED_SERVICE",
        "serviceName",
        "Managed backup by " + tenant.name(),
        "customersServed",
        24,
        "firstDelivery",
        "2016-05-02");
  }

  private static Map<String, Object> infrastructure(boolean provisioning) {
    return Map.of("billingCapability", true, "provisioningCapability", provisioning);
  }
}
