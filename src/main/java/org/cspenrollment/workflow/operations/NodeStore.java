package org.cspenrollment.workflow.operations;

import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The nodes that are alive, by the clock of the database: clocks of nodes differ. */
@Repository
class NodeStore {

  private final JdbcClient database;

  NodeStore(JdbcClient database) {
    this.database = database;
  }

  /** This node is alive. */
  @Transactional
  void seen(String lockOwner) {
    database
        .sql(
            """
            insert into engine_node (lock_owner, seen_at) values (?, clock_timestamp())
            on conflict (lock_owner) do update set seen_at = excluded.seen_at
            """)
        .param(lockOwner)
        .update();
  }

  /** The jobs held by nodes that have not been seen for so long. */
  @Transactional(readOnly = true)
  List<String> jobsOfNodesGone(Duration longerThan) {
    return database
        .sql(
            """
            select j.id_ from act_ru_job j join engine_node n on n.lock_owner = j.lock_owner_
            where n.seen_at < clock_timestamp() - make_interval(secs => ?)
            """)
        .param(longerThan.toSeconds())
        .query(String.class)
        .list();
  }

  /**
   * Forgets the nodes that have not been seen for so long: their locks have ended by themselves.
   */
  @Transactional
  void forget(Duration longerThan) {
    database
        .sql("delete from engine_node where seen_at < clock_timestamp() - make_interval(secs => ?)")
        .param(longerThan.toSeconds())
        .update();
  }
}
