package org.cspenrollment.bench.cases;

import java.util.List;
import java.util.Map;
import org.cspenrollment.StatementStatistics;
import org.cspenrollment.bench.Bench;
import org.cspenrollment.bench.BenchCluster;
import org.cspenrollment.bench.BenchPeople;
import org.cspenrollment.bench.Chapter;
import org.cspenrollment.bench.Comparison;
import org.cspenrollment.bench.Contestant;
import org.cspenrollment.bench.Cost;
import org.cspenrollment.bench.Workload;

/** Whole cases of the fourth edition, which have most of their requirements by the register. */
public final class LaterCases implements Workload {

  private static final int FIRST_TENANT = 2_000_000;

  @Override
  public String name() {
    return "whole-case-e4";
  }

  @Override
  public String does() {
    return "A renewal of the fourth edition from its opening to its approval, two at once: eight"
        + " requirements, seven judged by what is registered, one by a file and a person; in turns"
        + " with the steps of four people in stock Camunda.";
  }

  @Override
  public void run(Bench bench, Chapter chapter) throws Exception {
    var office = bench.installation("later", Bench.heap(), List.of());
    office.administrator().post("/api/v1/demo/clock", Map.of("now", EditionCase.E4.day()));
    var product = new ProductContestant(office, EditionCase.E4, FIRST_TENANT);
    var contestants = List.of(bench.camunda(), product);
    product.prepare(1);
    revenue(office.cluster());
    contestants.forEach(each -> round(each, office.cluster()));
    var comparison = new Comparison();
    for (int number = 0; number < Bench.ROUNDS; number++) {
      for (var contestant : WholeCases.inTurns(contestants, number)) {
        comparison.add(contestant.name(), round(contestant, office.cluster()));
      }
    }
    chapter.table("Whole case, fourth edition", comparison.table());
    round(product, office.cluster());
    chapter.table(
        "What it sends and writes",
        StatementStatistics.read(office.cluster().sql("postgres"), "csp").table(Bench.CASES));
    product.prove();
  }

  private static Cost round(Contestant contestant, BenchCluster register) {
    return WholeCases.round(contestant, () -> putRight(register));
  }

  /** A partner of the organisation has sold enough for all of them. */
  private static void revenue(BenchCluster register) {
    register
        .sql("csp")
        .sql(
            """
            insert into revenue_line (tenant_id, month, line_no, amount, currency, usd_rate, role,
                                      perpetual, influence)
            select min(tenant_id), month::date, 1, 250000, 'USD', 1, 'DIRECT', false, false
            from tenant, generate_series(date '2024-01-01', date '2026-01-01', '1 month') month
            where organisation_id = :organisation
            group by month
            """)
        .param("organisation", BenchPeople.ORGANISATION)
        .update();
  }

  /** What a manager has on record of partners that do what they should. */
  private static void putRight(BenchCluster register) {
    register
        .sql("csp")
        .sql(
            """
            update tenant set direct_agreement = true, maicpp_organisation = true, maicpp_tenant = true,
              membership_active = true, signer_authority = true, first_level_support = true,
              verification = 'AUTHORIZED', designations = 1, designations_expired = 0,
              designation_renewal_pending = false, assessment_result = 'PASS',
              assessment_on = date '2025-11-15', security_mfa = true, security_contact = true,
              security_average_alert_hours = 18.5, security_score = 74
            where assessment_result is null
            """)
        .update();
  }
}
