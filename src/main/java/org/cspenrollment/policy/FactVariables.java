package org.cspenrollment.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.cspenrollment.policy.table.TableDate;

/**
 * Turns facts into what the tables read: texts, whole numbers, true and false; null is unknown. It
 * normalises and counts, it decides nothing.
 */
final class FactVariables {

  /** The variables that are days. */
  private static final Set<String> DAYS =
      Set.of(
          "basisDate",
          "windowEnd",
          "planStart",
          "planEnd",
          "originalEnd",
          "creditOn",
          "tenureCompleteOn",
          "oneYearAfterBasis",
          "assessmentValidUntil",
          "maicppTenantEnforceFrom");

  private final Facts facts;
  private final LocalDate basisDate;
  private final Long threshold;
  private final Map<String, Object> variables = new HashMap<>();

  private FactVariables(Facts facts, LocalDate basisDate, Long threshold) {
    this.facts = facts;
    this.basisDate = basisDate;
    this.threshold = threshold;
  }

  /**
   * All variables a table may ask for.
   *
   * @param threshold of the requirement: cents, months, hours or a number; null if it has none
   */
  static Map<String, Object> of(Facts facts, LocalDate basisDate, Long threshold) {
    return new FactVariables(facts, basisDate, threshold).all();
  }

  /** A variable as people read it: days as yyyy-mm-dd, anything else as it is. */
  static Object readable(String name, Object value) {
    return DAYS.contains(name) && value instanceof Long day
        ? TableDate.toDate(day).toString()
        : value;
  }

  private Map<String, Object> all() {
    put("basisDate", TableDate.of(basisDate));
    put("windowEnd", TableDate.of(basisDate.minusDays(1)));
    put("threshold", threshold);
    plan();
    services();
    revenue();
    tenure();
    assessment();
    registry();
    return variables;
  }

  private void plan() {
    var plan = facts.plan() == null ? new Facts.Plan(null, null, null, null, null) : facts.plan();
    put("planType", facts.plan() == null ? "NONE" : name(plan.type()));
    put("planStart", TableDate.of(plan.start()));
    put("planEnd", TableDate.of(plan.end()));
    put("originalEnd", TableDate.of(plan.originalEnd()));
    put("groupMatches", plan.groupMatches() == null || plan.groupMatches());
    put(
        "daysToEndAfterBasis",
        plan.end() == null ? null : ChronoUnit.DAYS.between(basisDate, plan.end()));
    put("credit", name(facts.credit()));
    put("creditOn", TableDate.of(facts.creditOn()));
    put("creditPassed", creditPassed());
  }

  private Boolean creditPassed() {
    if (facts.credit() == Facts.Credit.PASSED) {
      return true;
    }
    return facts.credit() == Facts.Credit.FAILED ? Boolean.FALSE : null;
  }

  private void services() {
    put("servicesAccepted", count(Facts.ServiceState.ACCEPTED));
    put("servicesPending", count(Facts.ServiceState.PENDING));
    var infrastructure = facts.infrastructure();
    put("billing", infrastructure == null ? null : infrastructure.billing());
    put("provisioning", infrastructure == null ? null : infrastructure.provisioning());
  }

  private long count(Facts.ServiceState state) {
    return facts.services().stream().filter(service -> service.state() == state).count();
  }

  private void revenue() {
    var revenue =
        facts.revenue() == null ? new Facts.Revenue(null, null, null, null) : facts.revenue();
    put("countedCents", revenue.countedCents());
    put("perpetualCents", revenue.perpetualCents());
    put("disputed", isTrue(revenue.disputed()));
    put("waiver", name(revenue.waiver()));
    put("growthPercent", number(facts.growthPercent()));
  }

  private void tenure() {
    put("tenureMonths", facts.tenureMonths());
    put("tenureCompleteOn", monthsAfter(facts.indirectResellerSince()));
    put("oneYearAfterBasis", TableDate.of(basisDate.plusYears(1)));
  }

  private void assessment() {
    var assessment =
        facts.assessment() == null ? new Facts.Assessment(null, null) : facts.assessment();
    put("assessmentResult", name(assessment.result()));
    put("assessmentValidUntil", monthsAfter(assessment.date()));
    var security =
        facts.security() == null ? new Facts.Security(null, null, null, null) : facts.security();
    put("mfa", security.mfa());
    put("securityContact", security.contact());
    put("averageAlertHours", number(security.averageAlertHours()));
  }

  private void registry() {
    var agreements =
        facts.agreements() == null ? new Facts.Agreements(null, null, null) : facts.agreements();
    put("directAgreement", agreements.direct());
    put("maicppOrganisation", agreements.maicppOrganisation());
    put("maicppTenant", agreements.maicppTenant());
    put("membershipActive", facts.membershipActive());
    put("signerAuthority", facts.signerAuthority());
    put("firstLevelSupport", facts.firstLevelSupport());
    put("questionnairePassed", facts.questionnairePassed());
    put("verification", name(facts.verification()));
    put("designations", facts.designations());
    put(
        "designationsExpired",
        facts.designationsExpired() == null ? 0 : facts.designationsExpired());
    put("designationRenewalPending", isTrue(facts.designationRenewalPending()));
  }

  private Long monthsAfter(LocalDate date) {
    return date == null || threshold == null ? null : TableDate.of(date.plusMonths(threshold));
  }

  private void put(String name, Object value) {
    variables.put(name, value);
  }

  private static boolean isTrue(Boolean value) {
    return value != null && value;
  }

  private static Double number(BigDecimal value) {
    return value == null ? null : value.doubleValue();
  }

  private static String name(Enum<?> value) {
    return value == null ? null : value.name();
  }
}
