package org.cspenrollment.workflow.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.cspenrollment.workflow.CaseTest;
import org.cspenrollment.workflow.hardening.JobLocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a node had begun that is gone goes on at another. */
@CaseTest
class NodeWatchIT {

  private static final String OTHER = "another-node";
  private static final NodeSettings SETTINGS = new NodeSettings(Duration.ofSeconds(20));

  @Autowired private NodeStore nodes;
  @Autowired private JobLocks locks;
  @Autowired private JdbcClient database;

  private String job;

  @BeforeEach
  void anotherNodeHoldsAJob() {
    job = database.sql("select id_ from act_ru_job limit 1").query(String.class).single();
    database
        .sql(
            "update act_ru_job set lock_owner_ = ?, lock_exp_time_ = now() + interval '5 minutes'"
                + " where id_ = ?")
        .params(OTHER, job)
        .update();
  }

  @AfterEach
  void itHoldsNothing() {
    database.sql("delete from engine_node where lock_owner = ?").param(OTHER).update();
    database
        .sql("update act_ru_job set lock_owner_ = null, lock_exp_time_ = null where id_ = ?")
        .param(job)
        .update();
  }

  @ParameterizedTest
  @CsvSource({"19, true", "21, false"})
  void m2ANodeThatIsSilentForTwentySecondsHoldsNothingAnyMore(int seconds, boolean holds) {
    wasSeenBefore(seconds);
    var watch = new NodeWatch(nodes, locks, SETTINGS);
    for (int second = 1; second < 21; second += 5) {
      watch.beat(Duration.ofSeconds(second).toNanos());
      assertThat(holder()).as("whoever has just come declares nobody gone").contains(OTHER);
    }
    wasSeenBefore(seconds);
    watch.beat(Duration.ofSeconds(21).toNanos());

    assertThat(holder().isPresent()).isEqualTo(holds);
  }

  @Test
  void m2AfterTheDatabaseWasAwayNobodyIsGone() {
    wasSeenBefore(60);
    var watch = new NodeWatch(nodes, locks, SETTINGS);
    watch.beat(Duration.ofSeconds(1).toNanos());
    watch.beat(Duration.ofSeconds(40).toNanos());

    assertThat(holder()).contains(OTHER);
  }

  @Test
  void m2OfANodeThatNeverSaidItIsAliveNothingIsKnown() {
    var watch = new NodeWatch(nodes, locks, SETTINGS);
    for (int second = 1; second < 60; second += 5) {
      watch.beat(Duration.ofSeconds(second).toNanos());
    }

    assertThat(holder()).contains(OTHER);
  }

  private void wasSeenBefore(int seconds) {
    database
        .sql(
            """
            insert into engine_node (lock_owner, seen_at)
            values (?, clock_timestamp() - make_interval(secs => ?))
            on conflict (lock_owner) do update set seen_at = excluded.seen_at
            """)
        .params(OTHER, seconds)
        .update();
  }

  private Optional<String> holder() {
    return database
        .sql("select lock_owner_ from act_ru_job where id_ = ? and lock_owner_ is not null")
        .param(job)
        .query(String.class)
        .optional();
  }
}
