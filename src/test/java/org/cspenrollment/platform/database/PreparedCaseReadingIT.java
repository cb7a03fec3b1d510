package org.cspenrollment.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cspenrollment.enrollment.Timeline;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.TenantId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is known of a case is read by one statement, which the database plans once. */
@SpringBootTest
class PreparedCaseReadingIT {

  @Autowired private CaseReading reading;
  @Autowired private Timeline timeline;
  @Autowired private JdbcClient database;
  @Autowired private TransactionTemplate transactions;

  @Test
  void staysPreparedWhetherTheTenantIsKnownOrNot() {
    transactions.executeWithoutResult(
        status -> {
          for (var time = 1; time <= 3; time++) {
            readWithoutTenant(time);
          }
          var prepared = prepared();
          assertThat(prepared).hasSize(1);

          readWithTenant(4);
          readWithoutTenant(5);
          readWithTenant(6);

          assertThat(prepared()).isEqualTo(prepared);
        });
  }

  private void readWithoutTenant(int number) {
    assertThat(reading.of(timeline, caseNumber(number))).isEmpty();
  }

  private void readWithTenant(int number) {
    CaseReading.isOf(caseNumber(number), tenant(number));
    readWithoutTenant(number);
  }

  /** The names under which this connection has it prepared. */
  private List<String> prepared() {
    return database
        .sql(
            """
            select name from pg_prepared_statements
            where statement like '%c (case_number, tenant_id, actor)' order by name
            """)
        .query(String.class)
        .list();
  }

  private static CaseNumber caseNumber(int number) {
    return CaseNumber.of(tenant(number), 2018);
  }

  private static TenantId tenant(int number) {
    return new TenantId("ZZ-9999" + number);
  }
}
