package org.cspenrollment.workflow.operations;

import java.time.Duration;
import org.cspenrollment.workflow.hardening.JobLocks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Says that this node is alive, and lets go on what a node had begun that is gone. Without it the
 * jobs of a killed node stay locked for the engine's five minutes, and a launch stands still as
 * long.
 *
 * <p>A node that only stood still and goes on finds its job done by another: the engine notices at
 * the end, and what it did is rolled back.
 */
@Component
class NodeWatch {

  /** Longer than the engine's own locks last. */
  private static final Duration FORGOTTEN = Duration.ofDays(1);

  private static final Logger LOG = LoggerFactory.getLogger(NodeWatch.class);

  private final NodeStore nodes;
  private final JobLocks locks;
  private final Duration gone;
  private final Duration beat;
  private long lastBeat;
  private long watchingSince;

  NodeWatch(NodeStore nodes, JobLocks locks, NodeSettings settings) {
    this.nodes = nodes;
    this.locks = locks;
    this.gone = settings.silentFor();
    this.beat = settings.beat();
  }

  /**
   * One beat. While this node has not watched for as long as another may be silent, it declares
   * nobody gone: after the database was away, all have been silent.
   *
   * @param now the time in nanoseconds of a clock that nobody sets ({@link System#nanoTime})
   */
  void beat(long now) {
    nodes.seen(locks.owner());
    if (watchingSince == 0 || now - lastBeat > beat.multipliedBy(2).toNanos()) {
      watchingSince = now;
      nodes.forget(FORGOTTEN);
    }
    lastBeat = now;
    if (now - watchingSince >= gone.toNanos()) {
      release();
    }
  }

  private void release() {
    var held = nodes.jobsOfNodesGone(gone);
    if (!held.isEmpty()) {
      locks.release(held);
      LOG.warn("A node is gone: {} jobs it had begun are taken over", held.size());
    }
  }
}
