package org.cspenrollment.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The longest chunk of a launch is known. */
class ChunkTimesTest {

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final ChunkTimes times = new ChunkTimes(meters);

  @Test
  void theLongestChunkIsKnownWhateverFollowsIt() {
    times.took(Duration.ofMillis(300));
    times.took(Duration.ofMillis(800));
    times.took(Duration.ofMillis(500));

    assertThat(timer().max(TimeUnit.MILLISECONDS)).isEqualTo(800);
    assertThat(timer().count()).isEqualTo(3);
    assertThat(timer().totalTime(TimeUnit.MILLISECONDS)).isEqualTo(1_600);
  }

  @Test
  void aChunkThatFailsIsMeasuredToo() {
    assertThat(times.of(() -> "done")).isEqualTo("done");
    assertThatThrownBy(
            () ->
                times.of(
                    () -> {
                      throw new IllegalStateException("not opened");
                    }))
        .hasMessage("not opened");

    assertThat(timer().count()).isEqualTo(2);
  }

  private Timer timer() {
    return meters.get(ChunkTimes.NAME).timer();
  }
}
