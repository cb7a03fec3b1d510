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
import org.cspenrollment.review.FileFinding;
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
      default -> VerdictEntry.met(Map.of());
    };
  }

  /** Billing is shown and provisioning is not. */
  static ReviewEntry provisioningMissing(boolean korean) {
    return VerdictEntry.notMet(infrastructure(false))
        .because("INF_PROVISIONING_MISSING", "The procedure is a draft that was never in force.")
        .on(
            VerdictEntry.Grounds.told(
                korean
                    ? "제출하신 절차서는 시행되지 않은 초안입니다. 시행 중인 프로비저닝 절차서를 제출해 주십시오."
                    : "The procedure you sent is a draft that was never in force. Please send the one"
                        + " by which you provision subscriptions today."))
        .finding(List.of(new FileFinding(null, "INCOMPLETE", null)));
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
  static ReviewEntry planTooShort(Enrollment enrollment, boolean korean) {
    var basis = enrollment.basisDate();
    var end = basis.minusDays(31);
    return VerdictEntry.notMet(
            Map.of(
                "planType", "ASFP",
                "planStart", basis.minusDays(395).toString(),
                "planEnd", end.toString()))
        .because("SUP_EXPIRED_ON_BASIS", "The plan ends on " + end + ", a month too early.")
        .on(
            VerdictEntry.Grounds.told(
                korean
                    ? "플랜이 " + end + "에 끝나 등록 기준일에 유효하지 않습니다. 갱신된 플랜의 주문서를 제출해 주십시오."
                    : "Your plan ends on "
                        + end
                        + ", before your basis date. Please send the order of its renewal."))
        .finding(List.of(new FileFinding(null, "PERIOD_NOT_COVERED", null)));
  }

  static ReviewEntry askForMore() {
    return VerdictEntry.moreInformation(
            new RequestedInformation(
                List.of(
                    new RequestedDocument(
                        "Signed order confirmation",
                        "It has to show the legal entity, the plan and its first and last day.")),
                null))
        .on(VerdictEntry.Grounds.told("The order confirmation does not name your company."));
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
