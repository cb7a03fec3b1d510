package org.cspenrollment.enrollment.management;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cspenrollment.partner.PlanType;
import org.cspenrollment.partner.SupportPlan;
import org.cspenrollment.partner.Tenant;
import org.jspecify.annotations.Nullable;

/**
 * What a case was opened on and is corrected; what is missing stays as it is.
 *
 * @param enrolledOn when the tenant enrolled
 * @param planRenewalOn the day its support plan is renewed on
 * @param plan the support plan it has
 */
public record RegistryFacts(
    @Nullable LocalDate enrolledOn, @Nullable LocalDate planRenewalOn, @Nullable Plan plan) {

  /** A support plan; what is missing stays as it is. */
  public record Plan(
      @Nullable PlanType type,
      @Nullable String contractId,
      @Nullable LocalDate start,
      @Nullable LocalDate end) {}

  /** The names of what is given. */
  List<String> fields() {
    var given = new ArrayList<String>();
    if (enrolledOn != null) {
      given.add("enrolledOn");
    }
    if (planRenewalOn != null) {
      given.add("planRenewalOn");
    }
    if (plan != null) {
      given.add("plan");
    }
    return given;
  }

  /** The tenant as it is with these facts. */
  Tenant of(Tenant before) {
    return new Tenant(
        before.tenantId(),
        before.organisationId(),
        before.name(),
        before.country(),
        before.timeZone(),
        before.language(),
        before.currency(),
        or(enrolledOn, before.enrolledOn()),
        before.contactEmail(),
        plan == null ? before.plan() : merged(plan, before.plan()),
        planRenewalOn == null ? before.planRenewalOn() : planRenewalOn,
        before.anniversaryMonth(),
        before.standing(),
        before.status(),
        before.version());
  }

  private static SupportPlan merged(Plan given, @Nullable SupportPlan before) {
    var known = Optional.ofNullable(before);
    return new SupportPlan(
        given.type() == null ? known.map(SupportPlan::type).orElse(null) : given.type(),
        given.contractId() == null
            ? known.map(SupportPlan::contractId).orElse(null)
            : given.contractId(),
        known.map(SupportPlan::accessIdLast4).orElse(null),
        given.start() == null ? known.map(SupportPlan::start).orElse(null) : given.start(),
        given.end() == null ? known.map(SupportPlan::end).orElse(null) : given.end(),
        known.map(SupportPlan::originalEnd).orElse(null),
        known.map(SupportPlan::buyer).orElse(null),
        known.map(SupportPlan::groupMatches).orElse(null));
  }

  private static LocalDate or(@Nullable LocalDate given, LocalDate before) {
    return given == null ? before : given;
  }
}
