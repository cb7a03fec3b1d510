package org.cspenrollment.workflow.operations;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Beats as long as the application runs and does jobs, in a thread of its own: a round that takes
 * long must not make this node look gone.
 */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class NodeBeat implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(NodeBeat.class);

  private final NodeWatch watch;
  private final NodeSettings settings;
  private volatile @Nullable ScheduledExecutorService thread;

  NodeBeat(NodeWatch watch, NodeSettings settings) {
    this.watch = watch;
    this.settings = settings;
  }

  @Override
  public synchronized void start() {
    var own =
        Executors.newSingleThreadScheduledExecutor(
            beat -> {
              var named = new Thread(beat, "node-beat");
              named.setDaemon(true);
              return named;
            });
    var unused = // a beat that fails says so itself and is followed by the next
        own.scheduleWithFixedDelay(
            this::beat, 0, settings.beat().toMillis(), TimeUnit.MILLISECONDS);
    thread = own;
  }

  private void beat() {
    try {
      watch.beat(System.nanoTime());
    } catch (RuntimeException e) {
      LOG.warn("This node could not say that it is alive; it tries again", e);
    }
  }

  @Override
  public synchronized void stop() {
    var own = thread;
    if (own != null) {
      own.shutdownNow();
      thread = null;
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }
}
