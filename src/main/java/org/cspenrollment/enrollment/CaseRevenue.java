package org.cspenrollment.enrollment;

import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.store.PolicyVersionsOfCase;
import org.cspenrollment.partner.Partners;
import org.cspenrollment.policy.revenue.RevenueRules;
import org.cspenrollment.policy.revenue.RevenueWindow;
import org.springframework.stereotype.Service;

/**
 * The revenue a case looks at: of all tenants of the organisation, by the tables it is pinned to.
 */
@Service
public class CaseRevenue {

  private final Partners partners;
  private final RevenueRules rules;
  private final PolicyVersionsOfCase pins;

  CaseRevenue(Partners partners, RevenueRules rules, PolicyVersionsOfCase pins) {
    this.partners = partners;
    this.rules = rules;
    this.pins = pins;
  }

  /** What the registry knows now; what a case was decided by is in its results. */
  public RevenueWindow of(Enrollment enrollment) {
    var tables = pins.of(enrollment.id()).tables();
    var edition = enrollment.edition();
    var months = rules.months(edition, enrollment.basisDate(), tables);
    return rules.window(
        partners.revenueByMonth(enrollment.organisationId(), months.from(), months.to()),
        edition,
        enrollment.caseType(),
        enrollment.basisDate(),
        tables);
  }
}
