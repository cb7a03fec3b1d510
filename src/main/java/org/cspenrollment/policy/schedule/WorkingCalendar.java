package org.cspenrollment.policy.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.cspenrollment.policy.table.DecisionTable;
import org.cspenrollment.policy.table.DecisionTables;
import org.cspenrollment.policy.table.PinnedTableVersions;
import org.cspenrollment.policy.table.TableDate;
import org.springframework.stereotype.Service;

/**
 * Working days: Monday to Friday, without the public holidays the table {@code public-holidays} has
 * for the country. Of a country or year the table does not know, all Mondays to Fridays count; ask
 * {@link #holidaysKnown} to be able to say so. Days are days of the calendar, in UTC.
 */
@Service
public class WorkingCalendar {

  private static final String TABLE = "public-holidays";
  private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  private record Year(DecisionTable table, String country, int year) {}

  private final DecisionTables tables;
  private final Map<Year, Set<LocalDate>> holidays = new ConcurrentHashMap<>();

  public WorkingCalendar(DecisionTables tables) {
    this.tables = tables;
  }

  /**
   * The day that lies this many working days after the given one, which itself does not count. With
   * 0 it is the day itself, working day or not.
   *
   * @param country ISO 3166 alpha-2, as a rule the partner's
   */
  public LocalDate after(
      LocalDate day, int workingDays, String country, PinnedTableVersions pinned) {
    return away(day, workingDays, 1, country, tables.get(TABLE, pinned));
  }

  /** The day that lies this many working days before the given one, which itself does not count. */
  public LocalDate before(
      LocalDate day, int workingDays, String country, PinnedTableVersions pinned) {
    return away(day, workingDays, -1, country, tables.get(TABLE, pinned));
  }

  /** Whether a day is a working day in a country. */
  public boolean isWorkingDay(LocalDate day, String country, PinnedTableVersions pinned) {
    return isWorkingDay(day, country, tables.get(TABLE, pinned));
  }

  /** Whether the table has holidays of this country and year. */
  public boolean holidaysKnown(String country, int year, PinnedTableVersions pinned) {
    return !holidays(country, year, tables.get(TABLE, pinned)).isEmpty();
  }

  private LocalDate away(
      LocalDate day, int workingDays, int direction, String country, DecisionTable table) {
    if (workingDays < 0) {
      throw new IllegalArgumentException("Working days are counted from 0, not " + workingDays);
    }
    var date = day;
    for (int left = workingDays; left > 0; ) {
      date = date.plusDays(direction);
      if (isWorkingDay(date, country, table)) {
        left--;
      }
    }
    return date;
  }

  private boolean isWorkingDay(LocalDate day, String country, DecisionTable table) {
    return !WEEKEND.contains(day.getDayOfWeek())
        && !holidays(country, day.getYear(), table).contains(day);
  }

  private Set<LocalDate> holidays(String country, int year, DecisionTable table) {
    return holidays.computeIfAbsent(new Year(table, country, year), WorkingCalendar::read);
  }

  private static Set<LocalDate> read(Year asked) {
    return asked.table().evaluate(Map.of("country", asked.country(), "year", asked.year())).stream()
        .map(rule -> TableDate.toDate(rule.number("date")))
        .collect(Collectors.toUnmodifiableSet());
  }
}
