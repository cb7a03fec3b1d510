package org.cspenrollment.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cspenrollment.Portfolio;
import org.cspenrollment.SignedIn;
import org.cspenrollment.TestClock;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.opening.OpeningEnrollments;
import org.cspenrollment.platform.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A partner sees which revenue was counted for its case, month by month, and why. */
@PortalTest
class RevenuePageIT {

  private static final LocalDate BASIS = LocalDate.parse("2021-06-15");

  @Autowired private Visitor visitor;
  @Autowired private Portfolio portfolio;
  @Autowired private OpeningEnrollments opening;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient database;

  @Test
  void everyMonthIsThereWithItsReason() {
    var enrollment = opened(true);

    var page =
        visitor.sees(
            OfficeDesk.partner(enrollment, Locale.ENGLISH), "/portal/cases/" + enrollment.id());

    assertThat(page)
        .contains("Which revenue was counted", "from June 15, 2020 to June 14, 2021")
        .contains("Counted: USD 285,000.00", "55,000.00", "Perpetual software does not count")
        .contains("June 2021", "the last day of this month is not within the 12 months")
        .contains("No figures for: July 2020, August 2020");
  }

  @Test
  void theSameInKorean() {
    var enrollment = opened(true);

    var page =
        visitor.sees(
            OfficeDesk.partner(enrollment, Locale.KOREAN), "/portal/cases/" + enrollment.id());

    assertThat(page)
        .contains("인정된 매출 내역", "인정 금액: USD 285,000.00", "2020년 6월", "영구 라이선스 소프트웨어는 제외됩니다");
  }

  @Test
  void whatIsNotKnownIsSaidToBeUnknown() {
    var enrollment = opened(false);

    assertThat(
            visitor.sees(
                OfficeDesk.partner(enrollment, Locale.ENGLISH), "/portal/cases/" + enrollment.id()))
        .contains("No revenue of these months is known to the office yet")
        .doesNotContain("Counted: USD");
  }

  private Enrollment opened(boolean withRevenue) {
    clock.set(TestClock.START);
    var tenant = portfolio.enrolled(LocalDate.of(2017, 6, 15));
    database
        .sql("update tenant set plan_renewal_on = ? where tenant_id = ?")
        .params(BASIS, tenant.tenantId().value())
        .update();
    if (withRevenue) {
      sold(tenant.tenantId().value(), "2020-06-01", 1, 285_000, false);
      sold(tenant.tenantId().value(), "2020-06-01", 2, 55_000, true);
      sold(tenant.tenantId().value(), "2021-06-01", 1, 900_000, false);
    }
    return SignedIn.as(
        SignedIn.staff("manager1", Role.MANAGER),
        () -> opening.takeOver(tenant.tenantId(), Optional.of(BASIS)));
  }

  private void sold(String tenantId, String month, int line, long dollars, boolean perpetual) {
    database
        .sql(
            """
            insert into revenue_line (tenant_id, month, line_no, amount, currency, usd_rate, role,
              perpetual, influence)
            values (?, ?, ?, ?, 'USD', 1, 'DIRECT', ?, false)
            """)
        .params(List.of(tenantId, LocalDate.parse(month), line, dollars, perpetual))
        .update();
  }
}
