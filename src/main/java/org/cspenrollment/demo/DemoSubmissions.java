package org.cspenrollment.demo;

import java.util.List;
import java.util.Optional;
import org.cspenrollment.demo.document.DemoDocuments;
import org.cspenrollment.enrollment.exit.ExitElection;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.preparation.HandingIn;
import org.cspenrollment.partner.Partners;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What partners did in the demo before one looks at it: by the same calls as in the portal. */
@Component
@Profile("demo")
class DemoSubmissions {

  private final Partners partners;
  private final DemoActs acts;
  private final DemoUploads uploads;
  private final HandingIn handingIn;
  private final ExitElection electing;

  DemoSubmissions(
      Partners partners,
      DemoActs acts,
      DemoUploads uploads,
      HandingIn handingIn,
      ExitElection electing) {
    this.partners = partners;
    this.acts = acts;
    this.uploads = uploads;
    this.handingIn = handingIn;
    this.electing = electing;
  }

  /** The partner begins to prepare its case. */
  void beginPreparation(Enrollment enrollment) {
    acts.asPartner(enrollment, () -> handingIn.begin(enrollment.id()));
  }

  /** The partner uploads its evidence, declares its facts and hands everything in. */
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
    acts.asPartner(
        enrollment,
        () -> {
          files.forEach(file -> uploads.upload(enrollment, file));
          handingIn.declare(enrollment.id(), "REQ-SUP2", DemoEntries.planFacts(plan));
          handingIn.declare(enrollment.id(), "REQ-SVC", DemoEntries.serviceFacts(tenant));
          handingIn.declare(enrollment.id(), "REQ-INF", DemoEntries.infrastructure(true));
          handingIn.handIn(enrollment.id(), Optional.empty());
        });
  }

  /** The partner elects to go on as an indirect reseller. */
  void electResellerPath(Enrollment enrollment) {
    acts.asPartner(
        enrollment,
        () -> electing.moveToReseller(enrollment.id(), Optional.of("Litware Distribution")));
  }
}
