package org.cspenrollment.launch;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.cspenrollment.enrollment.OpeningEnrollments;
import org.cspenrollment.partner.Partners;
import org.cspenrollment.partner.Tenant;
import org.cspenrollment.policy.BasisDate;
import org.cspenrollment.policy.BasisFacts;
import org.cspenrollment.policy.EnrollmentPolicy;
import org.cspenrollment.policy.table.PinnedTableVersions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds out which cases are due on a day: an active direct partner has a basis date whose window
 * has begun and that has not passed, and no opened case in its calendar year.
 */
@Service
public class LaunchPlanning {

  private static final int TENANTS_AT_ONCE = 500;
  private static final String FURTHER_DATE =
      "A further basis date in a calendar year that has a case (%s); one case a year is opened.";

  private final LaunchStore launches;
  private final LaunchCaseStore cases;
  private final Partners partners;
  private final EnrollmentPolicy policy;
  private final LaunchSettings settings;

  LaunchPlanning(
      LaunchStore launches,
      LaunchCaseStore cases,
      Partners partners,
      EnrollmentPolicy policy,
      LaunchSettings settings) {
    this.launches = launches;
    this.cases = cases;
    this.partners = partners;
    this.policy = policy;
    this.settings = settings;
  }

  /**
   * Writes down what a launch has to open, all in one transaction; a launch that has been planned
   * or has ended is left as it is.
   *
   * @return whether there is anything to open; never for a dry run
   */
  @Transactional
  public boolean plan(UUID id) {
    var launch = launches.find(id).orElseThrow();
    if (launch.state() == LaunchState.PLANNED) {
      new Survey(launch).write();
      launch = launches.find(id).orElseThrow();
    }
    return launch.due() > launch.opened() + launch.failed()
        && launch.state() == LaunchState.RUNNING
        && !launch.dryRun();
  }

  /** One look at all active tenants. */
  private class Survey {

    private final Launch launch;
    private final PinnedTableVersions tables = policy.currentTables();
    private final LocalDate lastDue;
    private final LocalDate lastSeen;
    private final Map<BasisFacts, List<LocalDate>> datesOf = new HashMap<>();
    private final Map<LocalDate, Integer> ahead = new TreeMap<>();
    private int already;

    Survey(Launch launch) {
      this.launch = launch;
      var windowDays = policy.constants(tables).windowOpensDaysBefore();
      int daysAhead = launch.dryRun() ? settings.daysAhead() : 0;
      this.lastDue = launch.asOf().plusDays(windowDays);
      this.lastSeen = lastDue.plusDays(daysAhead);
      for (int day = 1; day <= daysAhead; day++) {
        ahead.put(launch.asOf().plusDays(day), 0);
      }
    }

    void write() {
      var page = partners.active("", TENANTS_AT_ONCE);
      while (!page.isEmpty()) {
        var opened =
            cases.openedCases(
                page.stream().map(Tenant::tenantId).toList(),
                launch.asOf().getYear(),
                lastSeen.getYear());
        var due = new ArrayList<DueCase>();
        page.forEach(
            tenant -> look(tenant, opened.getOrDefault(tenant.tenantId(), List.of()), due));
        cases.add(launch.id(), due);
        page = partners.active(page.get(page.size() - 1).tenantId().value(), TENANTS_AT_ONCE);
      }
      launches.planned(launch.id(), already, ahead);
    }

    private void look(Tenant tenant, List<LocalDate> opened, List<DueCase> due) {
      var taken = new HashMap<Integer, LocalDate>();
      opened.forEach(date -> taken.put(date.getYear(), date));
      var before = new HashSet<>(opened);
      for (var date : dates(tenant)) {
        var other = taken.putIfAbsent(date.getYear(), date);
        boolean isDue = !date.isAfter(lastDue);
        if (other == null && isDue) {
          due.add(DueCase.planned(tenant.tenantId(), date));
        } else if (other == null) {
          ahead.merge(
              launch.asOf().plusDays(ChronoUnit.DAYS.between(lastDue, date)), 1, Integer::sum);
        } else if (isDue && before.contains(date)) {
          already++;
        } else if (isDue) {
          due.add(
              DueCase.planned(tenant.tenantId(), date).passedOver(FURTHER_DATE.formatted(other)));
        }
      }
    }

    private List<LocalDate> dates(Tenant tenant) {
      return datesOf.computeIfAbsent(
          OpeningEnrollments.basisFacts(tenant),
          facts ->
              policy.basisDates(facts, launch.asOf(), lastSeen, tables).stream()
                  .map(BasisDate::date)
                  .toList());
    }
  }
}
