package org.cspenrollment.policy.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cspenrollment.partner.Assessment;
import org.cspenrollment.partner.Credit;
import org.cspenrollment.policy.table.TableDate;
import org.jspecify.annotations.Nullable;

/**
 * Turns facts into what the tables read: texts, whole numbers, true and false; null is unknown. It
 * normalises and counts, it decides nothing.
 */
public final class FactVariables {

  private final LocalDate basisDate;
  private final @Nullable Long threshold;
  private final Map<String, @Nullable Object> variables = new HashMap<>();

  private FactVariables(LocalDate basisDate, @Nullable Long threshold) {
    this.basisDate = basisDate;
    this.threshold = threshold;
  }

  /**
   * All variables a table may ask for.
   *
   * @param threshold of the requirement, where it has one: cents, months, hours or a number
   */
  public static Map<String, @Nullable Object> of(
      Facts facts, LocalDate basisDate, @Nullable Long threshold) {
    var read = new FactVariables(basisDate, threshold);
    read.days();
    read.support(facts.support());
    read.service(facts.service());
    read.business(facts.business());
    read.capability(facts.capability());
    read.registry(facts.registry());
    return read.variables;
  }

  private void days() {
    put("basisDate", TableDate.of(basisDate));
    put("windowEnd", TableDate.of(basisDate.minusDays(1)));
    put("oneYearAfterBasis", TableDate.of(basisDate.plusYears(1)));
    put("threshold", threshold);
  }

  private void support(SupportFacts facts) {
    var known = facts.plan();
    var plan = known == null ? Plan.UNKNOWN : known;
    put("planType", known == null ? "NONE" : name(plan.type()));
    put("planStart", TableDate.ofNullable(plan.start()));
    put("planEnd", TableDate.ofNullable(plan.end()));
    put("originalEnd", TableDate.ofNullable(plan.originalEnd()));
    put("groupMatches", plan.groupMatches() == null || plan.groupMatches());
    put(
        "daysToEndAfterBasis",
        plan.end() == null ? null : ChronoUnit.DAYS.between(basisDate, plan.end()));
    put("credit", name(facts.credit()));
    put("creditOn", TableDate.ofNullable(facts.creditOn()));
    put("creditPassed", passed(facts.credit()));
  }

  private static @Nullable Boolean passed(@Nullable Credit credit) {
    if (credit == Credit.PASSED) {
      return true;
    }
    return credit == Credit.FAILED ? Boolean.FALSE : null;
  }

  private void service(ServiceFacts facts) {
    put("servicesAccepted", count(facts, ServiceState.ACCEPTED));
    put("servicesPending", count(facts, ServiceState.PENDING));
    put("billing", facts.infrastructure().billing());
    put("provisioning", facts.infrastructure().provisioning());
  }

  private static long count(ServiceFacts facts, ServiceState state) {
    return facts.services().stream().filter(service -> service.state() == state).count();
  }

  private void business(BusinessFacts facts) {
    var revenue = facts.revenue();
    put("countedCents", revenue.countedCents());
    put("perpetualCents", revenue.perpetualCents());
    put("disputed", isTrue(revenue.disputed()));
    put("waiver", name(revenue.waiver()));
    put("growthPercent", number(facts.growthPercent()));
    put("tenureMonths", facts.tenureMonths());
    put("tenureCompleteOn", monthsAfter(facts.indirectResellerSince()));
  }

  private void capability(CapabilityFacts facts) {
    put("mfa", facts.security().mfa());
    put("securityContact", facts.security().contact());
    put("averageAlertHours", number(facts.security().averageAlertHours()));
    put("designations", facts.designations());
    put(
        "designationsExpired",
        facts.designationsExpired() == null ? 0 : facts.designationsExpired());
    put("designationRenewalPending", isTrue(facts.designationRenewalPending()));
    var assessment = Optional.ofNullable(facts.assessment());
    put("assessmentResult", name(assessment.map(Assessment::result).orElse(null)));
    put("assessmentValidUntil", monthsAfter(assessment.map(Assessment::date).orElse(null)));
  }

  private void registry(RegistryFacts facts) {
    put("directAgreement", facts.agreements().direct());
    put("maicppOrganisation", facts.agreements().maicppOrganisation());
    put("maicppTenant", facts.agreements().maicppTenant());
    put("membershipActive", facts.membershipActive());
    put("signerAuthority", facts.signerAuthority());
    put("firstLevelSupport", facts.firstLevelSupport());
    put("questionnairePassed", facts.questionnairePassed());
    put("verification", name(facts.verification()));
  }

  private @Nullable Long monthsAfter(@Nullable LocalDate date) {
    return date == null || threshold == null ? null : TableDate.of(date.plusMonths(threshold));
  }

  private void put(String name, @Nullable Object value) {
    variables.put(name, value);
  }

  private static boolean isTrue(@Nullable Boolean value) {
    return value != null && value;
  }

  private static @Nullable Double number(@Nullable BigDecimal value) {
    return value == null ? null : value.doubleValue();
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }
}
