package org.cspenrollment.partner;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * What the tenants of an organisation sold in one month, of one kind.
 *
 * @param perpetual whether it is perpetual software
 * @param influence whether it is only influenced revenue (CPOR, DPOR, PAL)
 * @param usd exact US dollars at the rates of the lines, not rounded; below 0 where credit notes
 *     prevail
 */
public record MonthlyRevenue(
    YearMonth month, RevenueLine.Role role, boolean perpetual, boolean influence, BigDecimal usd) {}
