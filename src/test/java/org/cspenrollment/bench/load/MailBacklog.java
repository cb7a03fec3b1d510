package org.cspenrollment.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cspenrollment.bench.Bench;
import org.cspenrollment.bench.Chapter;
import org.cspenrollment.bench.Installation;
import org.cspenrollment.bench.Reading;
import org.cspenrollment.bench.Workload;
import org.cspenrollment.bench.cases.OpenedCase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mails that have piled up, each to somebody else. */
public final class MailBacklog implements Workload {

  private static final int MAILS = Bench.size(10_000);
  private static final long LOOKS_EVERY_MILLISECONDS = 100;

  @Override
  public String name() {
    return "mails";
  }

  @Override
  public String does() {
    return "A backlog of %d mails, each to somebody else, until the last is with an SMTP server"
            .formatted(MAILS)
        + " on the same machine; each is sent in a transaction of its own.";
  }

  @Override
  public void run(Bench bench, Chapter chapter) throws Exception {
    var office = SmallHeap.of(bench);
    OpenedCase.in(office, "KR-7000001");
    var sql = office.cluster().sql("csp");
    waitUntilSent(office, sql);
    SmallHeap.received();
    var before = Reading.of(office.cluster(), office.product().pid());
    pileUp(sql);
    waitUntilSent(office, sql);
    var after = Reading.of(office.cluster(), office.product().pid());
    var cost = after.since(before, MAILS, List.of((after.nanos() - before.nanos()) / 1e6));
    assertThat(SmallHeap.received()).isEqualTo(MAILS);
    chapter.figure("seconds until all have left", "%.1f".formatted(cost.median() / 1000));
    chapter.figure("mails/s", "%.0f".formatted(cost.rate()));
    chapter.figure(
        "CPU ms of JVM and PostgreSQL, WAL kB, transactions that write, each mail",
        "%.1f, %.1f, %.1f".formatted(cost.processors(), cost.wal(), cost.transactions()));
  }

  /** Like the mail that told the partner of its case, at once. */
  private static void pileUp(JdbcClient sql) {
    sql.sql(
            """
            insert into mail (case_number, audience, addressee, recipient, language, kind, parameters,
                              queued_at, not_before, next_try)
            select case_number, audience, addressee, 'reader' || number || '@bench.example', language,
                   kind, parameters, queued_at, not_before, not_before
            from (select * from mail where audience = 'PARTNER' order by mail_id limit 1) told,
                 generate_series(1, :mails) number
            """)
        .param("mails", MAILS)
        .update();
  }

  private static void waitUntilSent(Installation office, JdbcClient sql) {
    while (sql.sql("select exists (select from mail where state = 'QUEUED')")
        .query(Boolean.class)
        .single()) {
      office.product().runsFor(LOOKS_EVERY_MILLISECONDS);
    }
  }
}
