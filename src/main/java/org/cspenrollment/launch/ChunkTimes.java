package org.cspenrollment.launch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * How long chunks of launches take on this node, for those who watch it. The longest is what the
 * time has to be compared with after which another node goes on: a chunk that is still being
 * written when its lock runs out would be opened twice, and rolled back once.
 */
@Component
class ChunkTimes {

  /** The figure as it is called at {@code /actuator/prometheus}, with its unit behind it. */
  static final String NAME = "csp_launch_chunk";

  private static final Logger LOG = LoggerFactory.getLogger(ChunkTimes.class);

  /** A launch runs once a day: its longest chunk is known until the next one. */
  private static final Duration KNOWN_FOR = Duration.ofDays(1);

  private final Timer timer;
  private final AtomicLong longest = new AtomicLong();

  ChunkTimes(MeterRegistry meters) {
    this.timer =
        Timer.builder(NAME)
            .description("Chunks of launches, from the first case to the commit")
            .distributionStatisticExpiry(KNOWN_FOR)
            .register(meters);
  }

  /** Does a chunk and keeps how long it took, whether it went well or not. */
  <T> T of(Supplier<T> chunk) {
    long began = System.nanoTime();
    try {
      return chunk.get();
    } finally {
      took(Duration.ofNanos(System.nanoTime() - began));
    }
  }

  /** Keeps how long a chunk took; one that is the longest so far is logged. */
  void took(Duration chunk) {
    timer.record(chunk);
    if (longest.getAndAccumulate(chunk.toNanos(), Math::max) < chunk.toNanos()) {
      LOG.info("The longest chunk of a launch on this node took {} ms", chunk.toMillis());
    }
  }
}
