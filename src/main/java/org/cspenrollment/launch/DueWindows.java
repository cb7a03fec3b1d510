package org.cspenrollment.launch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.cspenrollment.enrollment.life.TenantCases;
import org.cspenrollment.kernel.TenantId;

/**
 * Which of the windows of a tenant a launch opens: of those that have begun and for which no case
 * was opened the latest, and only the first of a calendar year.
 *
 * @param due what is opened or passed over
 * @param already windows whose case is open, or was, and whose day has not passed
 * @param ahead the basis dates of windows that have not begun
 */
record DueWindows(List<DueCase> due, int already, List<LocalDate> ahead) {

  /**
   * Looks at one tenant.
   *
   * @param dates its basis dates from {@link #from} to the last one of interest, by date
   * @param asOf the day of the launch
   * @param lastDue the last basis date whose window has begun on that day
   */
  static DueWindows of(
      TenantId tenant,
      TenantCases cases,
      List<LocalDate> dates,
      LocalDate asOf,
      LocalDate lastDue) {
    var firsts = firstOfEachYear(dates, cases);
    var due = new ArrayList<DueCase>();
    var waiting = new ArrayList<LocalDate>();
    var ahead = new ArrayList<LocalDate>();
    int already = 0;
    for (var date : dates) {
      var first = firsts.getOrDefault(date.getYear(), date);
      if (date.isAfter(lastDue)) {
        if (first.equals(date) && cases.begunIn(date.getYear()).isEmpty()) {
          ahead.add(date);
        }
      } else if (!first.equals(date)) {
        if (!date.isBefore(asOf)) {
          due.add(PassedOver.further(DueCase.planned(tenant, date), first));
        }
      } else if (cases.begunIn(date.getYear()).isEmpty()) {
        waiting.add(date);
      } else if (!date.isBefore(asOf)) {
        already++;
      }
    }
    waiting.removeIf(date -> !isAfterEveryCase(date, cases));
    if (!waiting.isEmpty()) {
      open(tenant, cases, waiting, due);
    }
    return new DueWindows(due, already, ahead);
  }

  /** The first day to look at: the day after the latest case, if that is past. */
  static LocalDate from(TenantCases cases, LocalDate asOf, LocalDate earliest) {
    return cases
        .latestBasisDate()
        .map(date -> date.plusDays(1))
        .map(day -> day.isBefore(asOf) ? day : asOf)
        .orElse(earliest);
  }

  private static void open(
      TenantId tenant, TenantCases cases, List<LocalDate> waiting, List<DueCase> due) {
    var latest = waiting.get(waiting.size() - 1);
    var planned = DueCase.planned(tenant, latest);
    var live = cases.live();
    var obstacle = live.flatMap(one -> one.obstacle());
    if (live.isPresent() && obstacle.isPresent()) {
      due.add(PassedOver.of(planned, obstacle.get(), live.get().caseNumber()));
      return;
    }
    due.add(planned);
    waiting.stream()
        .filter(date -> date.isBefore(latest))
        .forEach(date -> due.add(PassedOver.missed(DueCase.planned(tenant, date), latest)));
  }

  private static boolean isAfterEveryCase(LocalDate date, TenantCases cases) {
    return cases.latestBasisDate().filter(latest -> !latest.isBefore(date)).isEmpty();
  }

  /** That of the case where there is one, else the earliest. */
  private static LinkedHashMap<Integer, LocalDate> firstOfEachYear(
      List<LocalDate> dates, TenantCases cases) {
    var firsts = new LinkedHashMap<Integer, LocalDate>();
    for (var date : dates) {
      firsts.putIfAbsent(
          date.getYear(), cases.begunIn(date.getYear()).map(one -> one.basisDate()).orElse(date));
    }
    return firsts;
  }
}
