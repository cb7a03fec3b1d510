package org.cspenrollment.workflow.operations;

import java.time.Duration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.UnlockJobCmd;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
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

  /** How often a node says that it is alive. */
  static final Duration BEAT = Duration.ofSeconds(5);

  /** Who has not been heard of for so long is gone. */
  static final Duration GONE = Duration.ofSeconds(20);

  /** Longer than the engine's own locks last. */
  private static final Duration FORGOTTEN = Duration.ofDays(1);

  private static final Logger LOG = LoggerFactory.getLogger(NodeWatch.class);

  private final NodeStore nodes;
  private final ProcessEngine engine;
  private long lastBeat;
  private long watchingSince;

  NodeWatch(NodeStore nodes, @Lazy ProcessEngine engine) {
    this.nodes = nodes;
    this.engine = engine;
  }

  /**
   * One beat. While this node has not watched for as long as another may be silent, it declares
   * nobody gone: after the database was away, all have been silent.
   *
   * @param now the time in nanoseconds of a clock that nobody sets ({@link System#nanoTime})
   */
  void beat(long now) {
    var config = configuration();
    nodes.seen(config.getJobExecutor().getLockOwner());
    if (watchingSince == 0 || now - lastBeat > BEAT.multipliedBy(2).toNanos()) {
      watchingSince = now;
      nodes.forget(FORGOTTEN);
    }
    lastBeat = now;
    if (now - watchingSince >= GONE.toNanos()) {
      release(config);
    }
  }

  private void release(ProcessEngineConfigurationImpl config) {
    var held = nodes.jobsOfNodesGone(GONE);
    if (held.isEmpty()) {
      return;
    }
    held.forEach(job -> config.getCommandExecutorTxRequired().execute(new UnlockJobCmd(job)));
    LOG.warn("A node is gone: {} jobs it had begun are taken over", held.size());
    config.getJobExecutor().jobWasAdded();
  }

  private ProcessEngineConfigurationImpl configuration() {
    return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
  }
}
