package org.cspenrollment.launch;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class LaunchChunksTest {

  @Test
  void aWorkerThatCannotEvenTakeCasesTriesAgainInsteadOfEnding() {
    var chunks =
        new LaunchChunks(
            null,
            null,
            withoutDatabase(),
            new LaunchSettings(50, 14, Duration.ZERO),
            new ChunkTimes(new SimpleMeterRegistry()));

    assertThatThrownBy(() -> chunks.openNext(UUID.randomUUID()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The database is away");
  }

  private static LaunchWorkflow withoutDatabase() {
    return new LaunchWorkflow() {
      @Override
      public void start(UUID launch) {
        throw new IllegalStateException("The database is away");
      }

      @Override
      public <T> T apart(Supplier<T> work) {
        throw new IllegalStateException("The database is away");
      }
    };
  }
}
