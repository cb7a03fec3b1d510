package org.cspenrollment.policy.table;

import java.time.LocalDate;

/** Dates as the tables know them: whole numbers yyyymmdd, which compare exactly. */
public final class TableDate {

  private TableDate() {}

  /** Null stays null, which the tables read as unknown. */
  public static Long of(LocalDate date) {
    return date == null
        ? null
        : date.getYear() * 10_000L + date.getMonthValue() * 100L + date.getDayOfMonth();
  }

  public static LocalDate toDate(long number) {
    return LocalDate.of((int) (number / 10_000), (int) (number / 100 % 100), (int) (number % 100));
  }
}
