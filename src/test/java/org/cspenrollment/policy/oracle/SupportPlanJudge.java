package org.cspenrollment.policy.oracle;

import java.time.temporal.ChronoUnit;
import java.util.Set;

/** D3a: the support plan. */
record SupportPlanJudge(Request facts, Basis basis) {

  private static final Set<String> NO_PARTNER_PLAN =
      Set.of("BENEFIT_PACKAGE", "SIGNATURE", "CUSTOMER_UNIFIED");

  Judged judge() {
    if (!facts.has("plan")) {
      return Judged.notMet("SUP_NONE");
    }
    var type = facts.text("plan.type");
    if (type != null && NO_PARTNER_PLAN.contains(type)) {
      return Judged.notMet("SUP_WRONG_KIND");
    }
    if ("UFP".equals(type)) {
      return Judged.review("SUP_UFP_NOT_YET");
    }
    if (basis.isIn("E4", "E5") && Boolean.FALSE.equals(facts.bool("plan.groupMatches"))) {
      return Judged.notMet("SUP_NOT_ACCEPTED");
    }
    return type == null ? Judged.review("SUP_UNKNOWN") : accepted();
  }

  private Judged accepted() {
    if (!facts.isRenewal()) {
      var credit = facts.text("credit");
      if ("FAILED".equals(credit)) {
        return Judged.notMet("CREDIT_FAILED");
      }
      if ("PENDING".equals(credit) || boughtBeforeCredit()) {
        return Judged.review("SUP_BOUGHT_BEFORE_CREDIT");
      }
    }
    var active = active();
    if (active == null) {
      return Judged.review("SUP_UNKNOWN");
    }
    return active ? running() : Judged.notMet("SUP_EXPIRED_ON_BASIS");
  }

  private boolean boughtBeforeCredit() {
    var passedOn = facts.date("creditOn");
    var start = facts.date("plan.start");
    return passedOn != null && start != null && start.isBefore(passedOn);
  }

  private Judged running() {
    long left = ChronoUnit.DAYS.between(basis.date(), facts.date("plan.end"));
    if (left > 90) {
      return Judged.met("SUP_OK");
    }
    return Judged.of("MET_FOLLOWUP", left < 30 ? "SUP_EXPIRING_30" : "SUP_EXPIRING_90");
  }

  /** Whether the plan has begun and has not ended on the basis date; null is unknown. */
  private Boolean active() {
    var begun = begun();
    var end = facts.date("plan.end");
    var goesOn = end == null ? null : Boolean.valueOf(!end.isBefore(basis.date()));
    if (Boolean.FALSE.equals(begun) || Boolean.FALSE.equals(goesOn)) {
      return false;
    }
    return (begun == null || goesOn == null) ? null : Boolean.TRUE;
  }

  /** A plan renewed early has begun with the one it renews. */
  private Boolean begun() {
    var original = facts.date("plan.originalEnd");
    if (original != null && !original.isBefore(basis.date())) {
      return true;
    }
    var start = facts.date("plan.start");
    return start == null ? null : Boolean.valueOf(!start.isAfter(basis.date()));
  }
}
