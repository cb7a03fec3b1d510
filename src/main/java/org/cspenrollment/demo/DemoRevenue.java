package org.cspenrollment.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.partner.Tenant;
import org.cspenrollment.partner.imports.RevenueImport;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * What partners of the demo sold, imported by a manager: of those whose basis date lies in the rest
 * of the month, two years that are complete by then, so that their cases show how they grew.
 */
@Component
@Profile("demo")
class DemoRevenue {

  private static final String HEADER =
      "month,amount,currency,usdRate,rateDate,role,perpetual,influence\n";
  private static final int MONTHS = 25;

  private final RevenueImport revenueImport;
  private final DemoActs acts;

  DemoRevenue(RevenueImport revenueImport, DemoActs acts) {
    this.revenueImport = revenueImport;
    this.acts = acts;
  }

  /** Imports what these tenants sold, as far as their basis date lies in the rest of the month. */
  void record(List<Tenant> tenants, LocalDate today) {
    tenants.stream()
        .filter(tenant -> isLookedAtThisMonth(tenant, today))
        .forEach(tenant -> acts.as(new Username("manager1"), () -> take(tenant, today)));
  }

  private static boolean isLookedAtThisMonth(Tenant tenant, LocalDate today) {
    var enrolled = tenant.enrolledOn();
    return enrolled != null
        && enrolled.getMonth() == today.getMonth()
        && enrolled.getDayOfMonth() >= today.getDayOfMonth();
  }

  private void take(Tenant tenant, LocalDate today) {
    var last = YearMonth.from(today).minusMonths(1);
    var bytes = (HEADER + lines(tenant, last)).getBytes(StandardCharsets.UTF_8);
    try {
      revenueImport.run(tenant.tenantId(), new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException("The revenue of the demo cannot be put aside", e);
    }
  }

  private static String lines(Tenant tenant, YearMonth last) {
    return IntStream.range(0, MONTHS)
        .mapToObj(ago -> line(last.minusMonths(ago), amount(tenant, ago)))
        .collect(Collectors.joining());
  }

  private static String line(YearMonth month, long amount) {
    return "%s,%d.00,USD,,,DIRECT,false,false\n".formatted(month, amount);
  }

  /** A partner grows by its own pace, some backwards; which one is in its number. */
  private static long amount(Tenant tenant, int monthsAgo) {
    int own = Math.floorMod(tenant.tenantId().value().hashCode(), 97);
    long now = 18_000 + 700L * own;
    return now - now * monthsAgo * (own % 7 - 2) / 200;
  }
}
