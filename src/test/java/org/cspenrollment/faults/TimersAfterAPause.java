package org.cspenrollment.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.cspenrollment.faults.bench.Bench;
import org.cspenrollment.faults.bench.Ledger;
import org.cspenrollment.faults.bench.Node;
import org.cspenrollment.faults.bench.OpenedCases;
import org.cspenrollment.faults.bench.Trial;
import org.cspenrollment.faults.bench.Waiting;

/** The application is off while timers fall due. */
final class TimersAfterAPause implements Trial {

  private static final String TIMERS =
      """
      from act_ru_job j join act_ru_execution x on x.id_ = j.execution_id_
      join act_ru_execution r on r.id_ = x.proc_inst_id_
      where j.type_ = 'timer' and r.business_key_ in (select case_number from enrollment e
        join tenant t on t.tenant_id = e.tenant_id where t.organisation_id = ?)
      """;

  @Override
  public String name() {
    return "timers-after-a-pause";
  }

  @Override
  public String promise() {
    return "Timers that fell due while the application was off fire once each after its start, and"
        + " people are served meanwhile.";
  }

  @Override
  public String tried() {
    return "Both nodes are off while the last day of the cases passes, with all their timers; both"
        + " nodes start, and people read.";
  }

  @Override
  public int nodes() {
    return 1;
  }

  @Override
  public String run(Bench bench) {
    int cases = bench.size(20, 2_000);
    var organisation = "ORG-TIMERS";
    var today = LocalDate.now(ZoneOffset.UTC);
    var lastOfYear = LocalDate.of(today.getYear(), 12, 31);
    var soon = today.plusDays(20).isAfter(lastOfYear) ? lastOfYear : today.plusDays(20);
    bench.office().tenants(organisation, cases, soon.minusYears(3));
    var launch = bench.office().launch(bench.one());
    var opened = new OpenedCases(bench, organisation);
    Waiting.until("the cases are open", 300, () -> opened.done(launch));
    var nodes = bench.alive();
    nodes.forEach(Node::kill);

    var passed =
        today.minusDays(10).getYear() < soon.getYear()
            ? soon.withDayOfYear(1)
            : today.minusDays(10);
    bench
        .stored()
        .change(
            """
            update enrollment e set window_opens = ?::date - 30, evidence_due = ?::date - 5, basis_date = ?::date, decision_due = ?::date
            from tenant t where t.tenant_id = e.tenant_id and t.organisation_id = ?
            """,
            passed.toString(),
            passed.toString(),
            passed.toString(),
            passed.toString(),
            organisation);
    var due =
        bench
            .stored()
            .texts(
                "update act_ru_job set duedate_ = now() - random() * interval '1 hour' where id_ in"
                    + " (select j.id_ "
                    + TIMERS
                    + ") returning id_",
                organisation);
    assertThat(due).hasSizeGreaterThanOrEqualTo(cases);
    nodes.forEach(Node::start);
    var first = nodes.get(0).awaitReady();
    var ledger = new Ledger();
    var manager = bench.office().manager();
    var took =
        Waiting.until(
            "the timers have fired",
            bench.size(60, 300),
            () -> {
              ledger.note("read", "", manager.get(first, "/api/v1/enrollments?size=5"));
              return left(bench, due) == 0;
            });
    bench.whole(this).servesWithin(60);
    assertThat(ledger.forbidden(false)).isEmpty();
    assertThat(ledger.slowest()).as("the slowest answer meanwhile, ms").isLessThan(12_000);
    assertThat(ledger.median()).as("half of the answers meanwhile, ms").isLessThan(3_000);
    assertThat(missed(bench, organisation))
        .as("missed days on record, one for each timer")
        .hasSameSizeAs(due)
        .doesNotHaveDuplicates();
    assertThat(bench.stored().count("select count(*) from act_ru_incident")).isZero();
    return "%,d timers fired once each, %d s after the first node served; half of the answers meanwhile within %d ms, all within %d ms"
        .formatted(due.size(), took.toSeconds(), ledger.median(), ledger.slowest());
  }

  /** What the timers put on record: the day of this requirement of this case has passed. */
  private static List<String> missed(Bench bench, String organisation) {
    return bench
        .stored()
        .texts(
            """
            select a.stream || ' ' || a.subject from audit_entry a
            join enrollment e on e.case_number = a.stream join tenant t on t.tenant_id = e.tenant_id
            where a.action = 'DEADLINE_MISSED' and t.organisation_id = ?
            """,
            organisation);
  }

  private static long left(Bench bench, List<String> due) {
    return bench
        .stored()
        .count(
            "select count(*) from act_ru_job where duedate_ < now() and id_ = any(?)",
            (Object) due.toArray(String[]::new));
  }
}
