package org.cspenrollment.oversight.cycle;

/**
 * One year of the programme.
 *
 * @param moved to the indirect reseller model, or on the way
 * @param left the programme, or gave notice
 * @param firstTime tenants without a case in an earlier year
 */
public record PortfolioYear(
    int year, long cases, long renewed, long notRenewed, long moved, long left, long firstTime) {}
