package org.cspenrollment.policy.table;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Dates as the tables know them: whole numbers yyyymmdd, which compare exactly. */
public final class TableDate {

  private TableDate() {}

  /** A date as yyyymmdd. */
  public static long of(LocalDate date) {
    return date.getYear() * 10_000L + date.getMonthValue() * 100L + date.getDayOfMonth();
  }

  /** A date as yyyymmdd; one that is missing stays so, which the tables read as unknown. */
  public static @Nullable Long ofNullable(@Nullable LocalDate date) {
    return date == null ? null : Long.valueOf(of(date));
  }

  /** The date that is written yyyymmdd. */
  public static LocalDate toDate(long number) {
    return LocalDate.of((int) (number / 10_000), (int) (number / 100 % 100), (int) (number % 100));
  }
}
