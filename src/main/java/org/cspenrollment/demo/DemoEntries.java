package org.cspenrollment.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.partner.PlanType;
import org.cspenrollment.partner.SupportPlan;
import org.cspenrollment.partner.Tenant;
import org.cspenrollment.review.ConfirmationEntry;
import org.cspenrollment.review.RequestedDocument;
import org.cspenrollment.review.RequestedInformation;
import org.cspenrollment.review.ReviewEntry;
import org.cspenrollment.review.VerdictEntry;
import org.jspecify.annotations.Nullable;

/** What the people of the demo enter into forms. */
final class DemoEntries {

  private DemoEntries() {}

  /** What was shown is good: by facts where a requirement has some, otherwise in words. */
  static ReviewEntry met(RequirementId requirement, Enrollment enrollment, Tenant tenant) {
    return switch (requirement.value()) {
      case "REQ-SUP2" -> VerdictEntry.met(planFacts(usualPlan(enrollment)));
      case "REQ-SVC" -> VerdictEntry.met(serviceFacts(tenant));
      case "REQ-INF", "REQ-AR" -> VerdictEntry.met(infrastructure(true));
      default -> VerdictEntry.met(Map.of()).because("SEEN", "Seen in Partner Center.");
    };
  }

  static ReviewEntry provisioningMissing() {
    return VerdictEntry.notMet(infrastructure(false));
  }

  /** Good on the basis date, and over 25 days after it. */
  static ReviewEntry planEndsSoon(Enrollment enrollment) {
    var basis = enrollment.basisDate();
    return VerdictEntry.met(
        Map.of(
            "planType", "PSFP",
            "planStart", basis.minusDays(340).toString(),
            "planEnd", basis.plusDays(25).toString()));
  }

  /** Over a month before the basis date. */
  static ReviewEntry planTooShort(Enrollment enrollment) {
    var basis = enrollment.basisDate();
    return VerdictEntry.notMet(
        Map.of(
            "planType", "ASFP",
            "planStart", basis.minusDays(395).toString(),
            "planEnd", basis.minusDays(31).toString()));
  }

  static ReviewEntry askForMore() {
    return VerdictEntry.moreInformation(
            new RequestedInformation(
                List.of(
                    new RequestedDocument(
                        "Signed order confirmation",
                        "It has to show the legal entity, the plan and its first and last day.")),
                null))
        .saying("The order confirmation does not name your company.");
  }

  static ReviewEntry waiver(String why, LocalDate until) {
    return VerdictEntry.waive(why, until);
  }

  static ReviewEntry agree() {
    return ConfirmationEntry.agree();
  }

  static ReviewEntry disagree(String why) {
    return ConfirmationEntry.disagree(why);
  }

  static SupportPlan usualPlan(Enrollment enrollment) {
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

  static Map<String, Object> planFacts(SupportPlan plan) {
    return Map.of(
        "planType", Optional.ofNullable(plan.type()).orElse(PlanType.ASFP).name(),
        "contractId", Optional.ofNullable(plan.contractId()).orElse("ASFP-500100"),
        "planStart", day(plan.start()),
        "planEnd", day(plan.end()),
        "entityMatches", true);
  }

  private static String day(@Nullable LocalDate day) {
    return Objects.requireNonNull(day, "Every plan of the demo says its days").toString();
  }

  static Map<String, Object> serviceFacts(Tenant tenant) {
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

  static Map<String, Object> infrastructure(boolean provisioning) {
    return Map.of("billingCapability", true, "provisioningCapability", provisioning);
  }
}
