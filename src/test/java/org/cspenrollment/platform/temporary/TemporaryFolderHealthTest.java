package org.cspenrollment.platform.temporary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.cspenrollment.platform.problem.NoRoom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Status;
import org.springframework.util.unit.DataSize;

/** When a node cannot put files aside: finding M8. */
class TemporaryFolderHealthTest {

  private final TemporaryFolderHealth health =
      new TemporaryFolderHealth(new TemporaryFolderSettings(DataSize.ofBytes(1)));

  @BeforeEach
  @AfterEach
  void thereIsRoom() {
    NoRoom.forget();
  }

  @Test
  void itIsUpWithRoomAndSaysHowMuch() {
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    assertThat(health.health().getDetails())
        .containsEntry("neededBytes", 1L)
        .containsEntry("refusedLately", false);
  }

  @Test
  void itIsDownForAWhileAfterAFileHadNoRoom() {
    NoRoom.refused(new IOException("No space left on device"));

    assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
  }
}
