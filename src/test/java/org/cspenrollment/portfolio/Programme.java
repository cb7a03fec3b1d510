package org.cspenrollment.portfolio;

import org.cspenrollment.LongForms;

/**
 * How large a programme is.
 *
 * @param tenants each has a case of {@value #YEAR} that runs
 * @param endedYears and a case that has ended of each of so many years before
 */
public record Programme(int tenants, int endedYears) {

  /** The year whose cases run. */
  public static final int YEAR = 2023;

  /** The large programme of tests: a tenth of it in their short form. */
  public static final Programme OF_TESTS = new Programme(LongForms.size(2_000, 20_000), 5);

  /** 20,000 running and 300,000 ended cases. */
  public static final Programme OF_20_000 = new Programme(20_000, 15);

  /** 100,000 running and as many ended cases as {@link #OF_20_000}. */
  public static final Programme OF_100_000 = new Programme(100_000, 3);

  int firstYear() {
    return YEAR - endedYears;
  }
}
