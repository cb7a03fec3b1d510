package org.cspenrollment.enrollment;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.store.PolicyVersionsOfCase;
import org.cspenrollment.kernel.OrganisationId;
import org.cspenrollment.partner.MonthlyRevenue;
import org.cspenrollment.partner.Partners;
import org.cspenrollment.partner.RevenueStatements;
import org.cspenrollment.platform.database.TransactionMemory;
import org.cspenrollment.policy.revenue.RevenueRules;
import org.cspenrollment.policy.revenue.RevenueWindow;
import org.springframework.stereotype.Service;

/**
 * The revenue a case looks at: of all tenants of the organisation, by the tables it is pinned to.
 */
@Service
public class CaseRevenue {

  /** Under which the lines of an organisation are kept. */
  private record Asked(OrganisationId organisation, RevenueRules.Months months)
      implements TransactionMemory.Row {}

  private record Lines(List<MonthlyRevenue> list) {}

  /** Under which is kept whether there is a statement on an organisation. */
  private record Stated(OrganisationId organisation) implements TransactionMemory.Row {}

  private final Partners partners;
  private final RevenueStatements statements;
  private final RevenueRules rules;
  private final PolicyVersionsOfCase pins;

  CaseRevenue(
      Partners partners,
      RevenueStatements statements,
      RevenueRules rules,
      PolicyVersionsOfCase pins) {
    this.partners = partners;
    this.statements = statements;
    this.rules = rules;
    this.pins = pins;
  }

  /** What the registry knows now; what a case was decided by is in its results. */
  public RevenueWindow of(Enrollment enrollment) {
    var organisation = enrollment.organisationId();
    var months = months(enrollment);
    return rules.window(
        TransactionMemory.find(new Asked(organisation, months), Lines.class)
            .map(Lines::list)
            .orElseGet(() -> partners.revenueByMonth(organisation, months.from(), months.to())),
        enrollment.edition(),
        enrollment.caseType(),
        enrollment.basisDate(),
        pins.of(enrollment.id()).tables());
  }

  /** What the office has verified last in the place of the lines of a window. */
  Optional<RevenueStatements.Statement> stated(Enrollment enrollment, RevenueWindow window) {
    var organisation = enrollment.organisationId();
    return TransactionMemory.find(new Stated(organisation), Boolean.class).orElse(true)
        ? statements.last(organisation, window.from(), window.to())
        : Optional.empty();
  }

  /**
   * Reads what many cases look at, so that it is there for the rest of the transaction that opens
   * them; one case reads for itself what it needs.
   */
  public void readAll(Collection<Enrollment> enrollments) {
    if (enrollments.size() == 1) {
      return;
    }
    var asked = new HashMap<RevenueRules.Months, Set<OrganisationId>>();
    enrollments.forEach(
        one ->
            asked
                .computeIfAbsent(months(one), months -> new HashSet<>())
                .add(one.organisationId()));
    asked.forEach(
        (months, organisations) -> {
          var lines = partners.revenueByMonth(organisations, months.from(), months.to());
          organisations.forEach(
              one ->
                  TransactionMemory.keep(
                      new Asked(one, months), new Lines(lines.getOrDefault(one, List.of()))));
        });
    var organisations = enrollments.stream().map(Enrollment::organisationId).distinct().toList();
    var stated = statements.anyOn(organisations);
    organisations.forEach(one -> TransactionMemory.keep(new Stated(one), stated.contains(one)));
  }

  private RevenueRules.Months months(Enrollment enrollment) {
    return rules.months(
        enrollment.edition(), enrollment.basisDate(), pins.of(enrollment.id()).tables());
  }
}
