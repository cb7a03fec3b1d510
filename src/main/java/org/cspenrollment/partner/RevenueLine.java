package org.cspenrollment.partner;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What a tenant sold in one month, of one kind.
 *
 * @param amount in {@code currency}; below 0 for credit notes
 * @param usdRate US dollars for one unit of {@code currency}
 * @param rateDate the day of that rate; US dollars need none
 * @param perpetual whether it is perpetual software
 * @param influence whether it is only influenced revenue (CPOR, DPOR, PAL)
 */
public record RevenueLine(
    String tenantId,
    YearMonth month,
    BigDecimal amount,
    String currency,
    BigDecimal usdRate,
    @Nullable LocalDate rateDate,
    Role role,
    boolean perpetual,
    boolean influence) {

  /** What the tenant was when it sold: the direct-bill partner, or a reseller under another. */
  public enum Role {
    DIRECT,
    INDIRECT_RESELLER
  }

  /** Exact US dollars, not rounded: add up first, then round down to cents. */
  public BigDecimal usd() {
    return amount.multiply(usdRate);
  }
}
