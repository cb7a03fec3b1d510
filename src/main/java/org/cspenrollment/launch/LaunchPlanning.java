package org.cspenrollment.launch;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.cspenrollment.enrollment.ClosingEnrollments;
import org.cspenrollment.enrollment.NextCycle;
import org.cspenrollment.enrollment.life.TenantCases;
import org.cspenrollment.enrollment.life.TenantLife;
import org.cspenrollment.partner.Partners;
import org.cspenrollment.partner.Tenant;
import org.cspenrollment.policy.BasisDate;
import org.cspenrollment.policy.BasisFacts;
import org.cspenrollment.policy.EnrollmentPolicy;
import org.cspenrollment.policy.table.PinnedTableVersions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds out which cases are due on a day: of a tenant that is still in the direct model, the one of
 * the latest basis date whose window has begun and that has none, unless another case of it is in
 * the way ({@link DueWindows}).
 */
@Service
public class LaunchPlanning {

  private static final int TENANTS_AT_ONCE = 500;

  /** Before the first basis date any rule gives. */
  private static final LocalDate EARLIEST = LocalDate.of(2018, 1, 1);

  private final LaunchStore launches;
  private final LaunchReads reads;
  private final LaunchCaseStore cases;
  private final Partners partners;
  private final TenantLife life;
  private final ClosingEnrollments closing;
  private final EnrollmentPolicy policy;
  private final LaunchSettings settings;

  LaunchPlanning(
      LaunchStore launches,
      LaunchReads reads,
      LaunchCaseStore cases,
      Partners partners,
      TenantLife life,
      ClosingEnrollments closing,
      EnrollmentPolicy policy,
      LaunchSettings settings) {
    this.launches = launches;
    this.reads = reads;
    this.cases = cases;
    this.partners = partners;
    this.life = life;
    this.closing = closing;
    this.policy = policy;
    this.settings = settings;
  }

  /**
   * Writes down what a launch has to open, all in one transaction; a launch that has been planned
   * or has ended is left as it is. What was to be closed by today is closed first, so that it is in
   * nobody's way.
   *
   * @return how many chunks of cases there are to open, the last one perhaps not full; none for a
   *     dry run
   */
  @Transactional
  public int plan(UUID id) {
    var launch = reads.find(id).orElseThrow();
    if (launch.state() == LaunchState.PLANNED) {
      if (!launch.dryRun()) {
        closing.closeDue();
      }
      new Survey(launch).write();
      launch = reads.find(id).orElseThrow();
    }
    if (launch.state() != LaunchState.RUNNING || launch.dryRun()) {
      return 0;
    }
    int left = launch.due() - launch.opened() - launch.failed();
    return (left + settings.chunk() - 1) / settings.chunk();
  }

  /** One look at all tenants that are still in the direct model. */
  private class Survey {

    /** What the basis dates of a tenant follow from; many tenants share it. */
    private record Asked(BasisFacts facts, LocalDate from) {}

    private final Launch launch;
    private final PinnedTableVersions tables = policy.currentTables();
    private final LocalDate lastDue;
    private final LocalDate lastSeen;
    private final Map<Asked, List<LocalDate>> datesOf = new HashMap<>();
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
      var page = partners.direct("", TENANTS_AT_ONCE);
      while (!page.isEmpty()) {
        var known = life.of(page.stream().map(Tenant::tenantId).toList());
        var due = new ArrayList<DueCase>();
        page.forEach(
            tenant -> look(tenant, known.getOrDefault(tenant.tenantId(), TenantCases.NONE), due));
        cases.add(launch.id(), due);
        page = partners.direct(page.get(page.size() - 1).tenantId().value(), TENANTS_AT_ONCE);
      }
      launches.planned(launch.id(), already, ahead);
    }

    private void look(Tenant tenant, TenantCases known, List<DueCase> due) {
      var from = DueWindows.from(known, launch.asOf(), EARLIEST);
      var windows =
          DueWindows.of(tenant.tenantId(), known, dates(tenant, from), launch.asOf(), lastDue);
      due.addAll(windows.due());
      already += windows.already();
      windows
          .ahead()
          .forEach(
              date ->
                  ahead.merge(
                      launch.asOf().plusDays(ChronoUnit.DAYS.between(lastDue, date)),
                      1,
                      Integer::sum));
    }

    private List<LocalDate> dates(Tenant tenant, LocalDate from) {
      return datesOf.computeIfAbsent(
          new Asked(NextCycle.basisFacts(tenant), from),
          asked ->
              policy.basisDates(asked.facts(), asked.from(), lastSeen, tables).stream()
                  .map(BasisDate::date)
                  .toList());
    }
  }
}
