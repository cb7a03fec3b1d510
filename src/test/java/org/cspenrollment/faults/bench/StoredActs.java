package org.cspenrollment.faults.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares a ledger with what is stored: what was acknowledged is there, once; what is there was
 * asked for.
 */
public record StoredActs(Bench bench, Ledger ledger) {

  /** Nothing of it is lost or doubled. */
  public void assertWhole() {
    uploads();
    deadlines();
    assertThat(bench.stored().count("select count(*) from act_ru_incident"))
        .as("incidents")
        .isZero();
  }

  private void uploads() {
    var stored =
        bench
            .stored()
            .texts(
                "select case_number || ' ' || sha256 from evidence_file where withdrawn_at is"
                    + " null");
    var acknowledged = ledger.acknowledged("upload");
    assertThat(acknowledged).as("uploads that were acknowledged and are lost").isSubsetOf(stored);
    var asked = Set.copyOf(subjects("upload"));
    assertThat(stored.stream().filter(asked::contains).toList())
        .as("uploads that are stored twice")
        .doesNotHaveDuplicates();
    assertThat(
            bench
                .stored()
                .texts(
"""
select c.sha256 from evidence_content c
where c.sha256 <> (select encode(sha256(string_agg(k.bytes, ''::bytea order by k.chunk_no)), 'hex')
                   from evidence_chunk k where k.sha256 = c.sha256)
   or not exists (select from evidence_chunk k where k.sha256 = c.sha256)
"""))
        .as("contents whose bytes have another hash")
        .isEmpty();
  }

  private void deadlines() {
    var moves =
        bench
            .stored()
            .texts(
"""
select stream || ' ' || (details::jsonb ->> 'to') from audit_entry where action = 'DEADLINE_MOVED'
""");
    var acknowledged = ledger.acknowledged("deadline");
    var asked = subjects("deadline");
    for (var subject : new TreeSet<>(asked)) {
      var times = count(moves, subject);
      assertThat(times)
          .as("records of the move %s", subject)
          .isBetween(count(acknowledged, subject), count(asked, subject));
    }
  }

  private List<String> subjects(String kind) {
    return ledger.acts().stream()
        .filter(act -> act.kind().equals(kind))
        .map(Ledger.Act::subject)
        .toList();
  }

  private static long count(List<String> all, String one) {
    return all.stream().filter(one::equals).count();
  }
}
