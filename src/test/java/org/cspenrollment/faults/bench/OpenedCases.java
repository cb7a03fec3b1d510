package org.cspenrollment.faults.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * The cases of the tenants of an organisation, as they are stored.
 *
 * @param bench where
 * @param organisation whose
 */
public record OpenedCases(Bench bench, String organisation) {

  private static final String OF =
      " from enrollment e join tenant t on t.tenant_id = e.tenant_id where t.organisation_id = ? ";

  public int count() {
    return (int) bench.stored().count("select count(*)" + OF, organisation);
  }

  /** Whether a launch has ended; its address ends with its id. */
  public boolean done(String launch) {
    var id = launch.substring(launch.lastIndexOf('/') + 1);
    return bench
            .stored()
            .count(
                "select count(*) from launch where launch_id = ?::uuid and ended_at is not null",
                id)
        == 1;
  }

  /** How many jobs are locked by nodes that have not been heard of since that moment. */
  public int heldByNodesSilentSince(String moment) {
    return (int)
        bench
            .stored()
            .count(
"""
select count(*) from act_ru_job j join engine_node n on n.lock_owner = j.lock_owner_
where n.seen_at < ?::timestamptz
""",
                moment);
  }

  /** A node that runs and is in the middle of opening cases: it has written some, not committed. */
  public Optional<Node> nodeAtWork() {
    var names =
        bench
            .stored()
            .texts(
"""
select distinct a.application_name from pg_stat_activity a join pg_locks l on l.pid = a.pid
where l.relation = 'enrollment'::regclass and l.mode = 'RowExclusiveLock' and l.granted
order by a.application_name
""");
    return bench.alive().stream().filter(node -> names.contains(node.toString())).findFirst();
  }

  /** Waits for such a node; any that runs where the launch has ended before. */
  public Node awaitNodeAtWork(String launch, Random random) {
    Waiting.until("a node opens cases", 120, () -> done(launch) || nodeAtWork().isPresent());
    Waiting.pass(Duration.ofMillis(random.nextInt(400)));
    return nodeAtWork().orElseGet(() -> bench.any(random));
  }

  /** Each of them exists once, in every place that knows of it. */
  public void assertOnce(int cases) {
    assertThat(count()).as("cases").isEqualTo(cases);
    assertThat(
            otherThanOnce(
                "act_ru_execution x where x.parent_id_ is null and x.super_exec_ is null and"
                    + " x.business_key_"))
        .as("cases without exactly one process that runs")
        .isEmpty();
    assertThat(
            otherThanOnce(
                "act_hi_procinst x where x.proc_def_key_ = 'annual-enrollment' and"
                    + " x.business_key_"))
        .as("cases without exactly one process in the history")
        .isEmpty();
    assertThat(otherThanOnce("audit_entry x where x.action = 'CASE_OPENED' and x.stream"))
        .as("cases without exactly one opening on record")
        .isEmpty();
    assertThat(otherThanOnce("mail x where x.kind = 'CASE_OPENED' and x.case_number"))
        .as("cases without exactly one mail of their opening")
        .isEmpty();
    assertThat(bench.stored().count("select count(*) from act_ru_incident"))
        .as("incidents")
        .isZero();
    mailsArrive();
  }

  private List<String> otherThanOnce(String rows) {
    return bench
        .stored()
        .texts(
            "select e.case_number"
                + OF
                + " and (select count(*) from "
                + rows
                + " = e.case_number) <> 1",
            organisation);
  }

  /** Every mail leaves; one that arrives twice has the same Message-ID. */
  private void mailsArrive() {
    Waiting.until(
        "the mails have left",
        300,
        () ->
            bench
                    .stored()
                    .count(
                        "select count(*)"
                            + OF
                            + " and exists (select 1 from mail m where m.case_number ="
                            + " e.case_number and m.state <> 'SENT')",
                        organisation)
                == 0);
    var sent =
        bench
            .stored()
            .texts(
                "select m.message_id from mail m join enrollment e on e.case_number = m.case_number"
                    + " join tenant t on t.tenant_id = e.tenant_id where t.organisation_id = ?",
                organisation);
    assertThat(bench.mail().timesTaken().keySet()).as("mails that arrived").containsAll(sent);
  }
}
