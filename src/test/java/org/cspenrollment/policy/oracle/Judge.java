package org.cspenrollment.policy.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** D3: which table of the programme judges which requirement, and all but the two longest. */
record Judge(Request facts, Basis basis) {

  private static final LocalDate TENANT_AGREEMENT_ENFORCED = LocalDate.parse("2026-12-14");
  private static final BigDecimal DAY = BigDecimal.valueOf(24);

  Judged of(String requirement) {
    return switch (requirement) {
      case "REQ-SUP2" -> new SupportPlanJudge(facts, basis).judge();
      case "REQ-REV" -> new RevenueJudge(facts, basis).judge();
      case "REQ-SVC" -> services();
      case "REQ-INF", "REQ-AR" -> infrastructure();
      case "REQ-TEN" -> tenure();
      case "REQ-CAP" -> capabilities();
      case "REQ-SEC" -> security();
      case "REQ-SPD" -> designation();
      case "REQ-VET" -> verification();
      case "REQ-MPN" -> membership();
      case "REQ-END" -> Judged.fact("END", facts.bool("signerAuthority"));
      case "REQ-SUP1" -> Judged.fact("SUP1", facts.bool("firstLevelSupport"));
      case "REQ-QST" -> Judged.fact("QST", facts.bool("questionnairePassed"));
      case "REQ-CRD" -> Judged.fact("CRD", creditPassed());
      case "REQ-AGR" -> agreement();
      case "REQ-PERF" ->
          facts.has("growthPercent") ? Judged.met("PERF_RECORDED") : Judged.pending("PERF_UNKNOWN");
      default -> throw new IllegalArgumentException(requirement);
    };
  }

  private Judged services() {
    if (facts.services("ACCEPTED") > 0) {
      return Judged.met("SVC_OK");
    }
    return (basis.isIn("E1") && facts.services("PENDING") > 0)
        ? Judged.pending("SVC_PENDING")
        : Judged.notMet("SVC_NONE");
  }

  private Judged infrastructure() {
    var billing = facts.bool("infrastructure.billing");
    var provisioning = facts.bool("infrastructure.provisioning");
    if (billing == null || provisioning == null) {
      return Judged.pending("INF_UNANSWERED");
    }
    if (billing && provisioning) {
      return Judged.met("INF_OK");
    }
    if (billing) {
      return Judged.notMet("INF_PROVISIONING_MISSING");
    }
    return Judged.notMet(provisioning ? "INF_BILLING_MISSING" : "INF_BOTH");
  }

  private Judged tenure() {
    var months = facts.number("tenureMonths");
    var since = facts.date("indirectResellerSince");
    var full = since == null ? null : since.plusYears(1);
    if (months == null && since == null) {
      return Judged.pending("TEN_UNKNOWN");
    }
    if (months == null ? !full.isAfter(basis.date()) : months >= 12) {
      return Judged.met("TEN_OK");
    }
    if (since == null && months == 0) {
      return Judged.notMet("TEN_START_INDIRECT").from(basis.date().plusYears(1));
    }
    return Judged.notMet("TEN_SHORT").from(full);
  }

  private Judged capabilities() {
    var result = facts.text("assessment.result");
    if (result == null) {
      return Judged.notMet("CAP_NONE");
    }
    if (!result.equals("PASS")) {
      return result.equals("FAIL") ? Judged.notMet("CAP_FAILED") : Judged.pending("CAP_SCHEDULED");
    }
    var date = facts.date("assessment.date");
    if (date == null) {
      return Judged.pending("CAP_UNKNOWN");
    }
    return date.plusMonths(12).isBefore(basis.date())
        ? Judged.notMet("CAP_STALE")
        : Judged.met("CAP_OK");
  }

  private Judged security() {
    var mfa = facts.bool("security.mfa");
    var contact = facts.bool("security.contact");
    var hours = facts.decimal("security.averageAlertHours");
    var failing = new ArrayList<String>();
    if (Boolean.FALSE.equals(mfa)) {
      failing.add("SEC_MFA");
    }
    if (Boolean.FALSE.equals(contact)) {
      failing.add("SEC_CONTACT");
    }
    if (hours != null && hours.compareTo(DAY) > 0) {
      failing.add("SEC_ALERT_24H");
    }
    if (!failing.isEmpty()) {
      return Judged.notMet(failing.get(0)).noting(List.copyOf(failing));
    }
    return (mfa == null || contact == null || hours == null)
        ? Judged.pending("SEC_UNKNOWN")
        : Judged.met("SEC_OK");
  }

  private Judged designation() {
    var active = facts.number("designations");
    if (active != null && active > 0) {
      return Judged.met("SPD_OK");
    }
    if (facts.isTrue("designationRenewalPending")) {
      return Judged.review("SPD_RENEWAL_PENDING");
    }
    if (active == null) {
      return Judged.pending("SPD_UNKNOWN");
    }
    var expired = facts.number("designationsExpired");
    return Judged.notMet((expired != null && expired > 0) ? "SPD_EXPIRED" : "SPD_NONE");
  }

  private Judged verification() {
    var state = facts.text("verification");
    if (state == null) {
      return Judged.pending("VET_UNKNOWN");
    }
    return switch (state) {
      case "AUTHORIZED" -> Judged.met("VET_OK");
      case "PENDING" -> Judged.pending("VET_PENDING");
      default -> Judged.notMet("VET_REJECTED");
    };
  }

  private Judged membership() {
    if (basis.isIn("E1", "E2", "E3")) {
      return Judged.fact("MPN", facts.bool("membershipActive"));
    }
    var organisation = organisationIsMember();
    if (basis.isIn("E4")) {
      return Judged.fact("MPN", organisation);
    }
    var tenant = facts.bool("agreements.maicppTenant");
    if (tenant == null || tenant) {
      return Judged.fact("MPN", tenant);
    }
    if (organisation == null || !organisation) {
      return Judged.fact("MPN", organisation);
    }
    return Judged.of(
        basis.date().isBefore(TENANT_AGREEMENT_ENFORCED) ? "MET_FOLLOWUP" : "NOT_MET",
        "MPN_TENANT_MISSING");
  }

  private Boolean organisationIsMember() {
    var named = facts.bool("agreements.maicppOrganisation");
    var active = facts.bool("membershipActive");
    if (Boolean.TRUE.equals(named) || Boolean.TRUE.equals(active)) {
      return true;
    }
    return (named == null || active == null) ? null : Boolean.FALSE;
  }

  private Boolean creditPassed() {
    var credit = facts.text("credit");
    return (credit == null || credit.equals("PENDING")) ? null : credit.equals("PASSED");
  }

  private Judged agreement() {
    var accepted = facts.bool("agreements.direct");
    return (accepted == null && basis.isIn("E1") && facts.isRenewal())
        ? Judged.met("AGR_OK")
        : Judged.fact("AGR", accepted);
  }
}
