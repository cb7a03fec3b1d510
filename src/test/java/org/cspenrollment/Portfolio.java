package org.cspenrollment;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.TenantId;
import org.cspenrollment.partner.Partners;
import org.cspenrollment.partner.Tenant;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes tenants for tests: each in an organisation of its own, with numbers nobody else has. */
@TestComponent
public class Portfolio {

  private static final AtomicInteger NEXT =
      new AtomicInteger((int) (System.nanoTime() / 1000 % 90_000_000) + 1_000_000);

  private final JdbcClient database;
  private final Partners partners;

  Portfolio(JdbcClient database, Partners partners) {
    this.database = database;
    this.partners = partners;
  }

  /** A Korean tenant enrolled on this day, with a qualifying plan of the year of 2018-09-20. */
  public Tenant enrolled(LocalDate enrolledOn) {
    var tenantId = "KR-" + NEXT.incrementAndGet();
    return enrolled(tenantId, "Hanul Cloud " + tenantId, enrolledOn);
  }

  /** Writes what is known of a tenant, as assignments in SQL. */
  public void knows(Tenant tenant, String assignments) {
    knows(tenant.tenantId(), assignments);
  }

  /** Writes what is known of the tenant with this id, as assignments in SQL. */
  public void knows(TenantId tenantId, String assignments) {
    database
        .sql("update tenant set %s where tenant_id = ?".formatted(assignments))
        .param(tenantId.value())
        .update();
  }

  /** Writes what a tenant sold in a month, in US dollars. */
  public void sold(Tenant tenant, LocalDate month, String amount) {
    database
        .sql(
            """
            insert into revenue_line (tenant_id, month, line_no, amount, currency, usd_rate, role, perpetual, influence)
            values (?, ?, 1, ?::numeric, 'USD', 1, 'DIRECT', false, false)
            """)
        .params(tenant.tenantId().value(), month, amount)
        .update();
  }

  /** The same with a number and a name that nobody has yet. */
  public Tenant enrolled(String tenantId, String name, LocalDate enrolledOn) {
    var organisationId = "ORG-" + tenantId;
    database
        .sql("insert into organisation (organisation_id, name) values (?, ?)")
        .params(organisationId, "Hanul " + tenantId)
        .update();
    database
        .sql(
            """
            insert into tenant (tenant_id, organisation_id, name, country, time_zone, language, currency,
              enrolled_on, contact_email, plan_type, plan_contract_id, plan_start, plan_end)
            values (?, ?, ?, 'KR', 'Asia/Seoul', 'ko', 'KRW', ?, 'contact@hanul.example', 'ASFP', 'C-2018-0001',
              '2018-09-20', '2019-09-19')
            """)
        .params(tenantId, organisationId, name, enrolledOn)
        .update();
    return partners.require(new TenantId(tenantId));
  }

  /** The case of a year before has come to its end, so that the tenant can have its next one. */
  public void hasEnded(CaseNumber caseNumber) {
    database
        .sql("update enrollment set state = 'CLOSED' where case_number = ?")
        .param(caseNumber.value())
        .update();
  }
}
