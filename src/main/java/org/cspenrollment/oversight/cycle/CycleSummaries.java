package org.cspenrollment.oversight.cycle;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cspenrollment.oversight.LateTask;
import org.cspenrollment.oversight.OfficeWorkload;
import org.cspenrollment.oversight.VerificationDuration;
import org.cspenrollment.policy.EnrollmentPolicy;
import org.cspenrollment.policy.schedule.ReminderEvent;
import org.cspenrollment.policy.schedule.ReminderSchedule;
import org.cspenrollment.policy.table.PinnedTableVersions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the figures of a year together. */
@Component
public class CycleSummaries {

  /** How many late things, and how many cases at risk, are named; the search finds all. */
  public static final int MOST = 100;

  private final CycleFigures figures;
  private final CycleDeadlines deadlines;
  private final CasesAtRisk risks;
  private final OfficeWorkload office;
  private final EnrollmentPolicy policy;
  private final ReminderSchedule reminders;
  private final Clock clock;

  CycleSummaries(
      CycleFigures figures,
      CycleDeadlines deadlines,
      CasesAtRisk risks,
      OfficeWorkload office,
      EnrollmentPolicy policy,
      ReminderSchedule reminders,
      Clock clock) {
    this.figures = figures;
    this.deadlines = deadlines;
    this.risks = risks;
    this.office = office;
    this.policy = policy;
    this.reminders = reminders;
    this.clock = clock;
  }

  /** The figures of a calendar year, as they are now; a year without cases is one of zeros. */
  @Transactional(readOnly = true)
  public CycleSummary of(int year) {
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    var states = figures.states(year);
    var portfolio = figures.portfolio();
    var decisions = figures.decisions(year);
    return new CycleSummary(
        year,
        portfolio.stream().map(PortfolioYear::year).toList(),
        now,
        states.values().stream().mapToLong(Long::longValue).sum(),
        CycleFigures.stages(states),
        states,
        decisions.outcomes(),
        decisions.recommendations(),
        deadlines.deadlines(year, today),
        overdue(year, today),
        office.loads(year, now),
        figures.requirements(
            year,
            office.durations(year).stream()
                .collect(
                    toMap(VerificationDuration::requirement, VerificationDuration::medianSeconds))),
        portfolio,
        atRisk(year, today));
  }

  private OverdueItems overdue(int year, LocalDate today) {
    var partners = deadlines.latePartners(year, today, MOST);
    var tasks = office.latest(year, clock.instant(), MOST);
    var names = deadlines.partners(tasks.stream().map(LateTask::caseNumber).toList());
    var late =
        tasks.stream()
            .map(
                task -> {
                  var due = LocalDate.ofInstant(task.due(), ZoneOffset.UTC);
                  return new LateItem(
                      task.caseNumber().value(),
                      Objects.requireNonNull(
                          names.get(task.caseNumber()), "Every case is of a partner"),
                      "OFFICE",
                      task.assignee(),
                      task.task().key(),
                      due,
                      DAYS.between(due, today));
                });
    return new OverdueItems(
        partners.total() + office.late(year, clock.instant()),
        Stream.concat(partners.items().stream(), late)
            .sorted(
                Comparator.comparing(LateItem::due)
                    .thenComparing(LateItem::id)
                    .thenComparing(LateItem::what))
            .limit(MOST)
            .toList());
  }

  private List<CaseAtRisk> atRisk(int year, LocalDate today) {
    var tables = policy.currentTables();
    return Stream.concat(
            risks.endingPlans(year, today, MOST).stream()
                .flatMap(plan -> ending(plan, today, tables)),
            risks.nearlyMet(year, MOST).stream())
        .sorted(
            Comparator.comparing(CaseAtRisk::basisDate)
                .thenComparing(CaseAtRisk::id)
                .thenComparing(CaseAtRisk::signal))
        .limit(MOST)
        .toList();
  }

  /** Whether a plan ends soon is what the schedule of reminders says. */
  private Stream<CaseAtRisk> ending(
      CasesAtRisk.EndingPlan plan, LocalDate today, PinnedTableVersions tables) {
    int left = Math.toIntExact(DAYS.between(today, plan.ends()));
    return reminders.due(ReminderEvent.PLAN_END, left, plan.ends(), tables).stream()
        .limit(1)
        .map(
            reminder ->
                new CaseAtRisk(
                    plan.caseNumber().value(),
                    plan.partner(),
                    plan.basisDate(),
                    "PLAN_ENDS",
                    null,
                    plan.ends(),
                    reminder.sentence()));
  }
}
