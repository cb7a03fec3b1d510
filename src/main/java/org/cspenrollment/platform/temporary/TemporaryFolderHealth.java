package org.cspenrollment.platform.temporary;

import java.nio.file.Files;
import java.time.Duration;
import org.cspenrollment.platform.problem.NoRoom;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/**
 * Whether files can be put aside: down while too little of the temporary folder is free, and for a
 * while after somebody's file had no room.
 */
@Component("temporaryFolderHealthIndicator")
class TemporaryFolderHealth extends AbstractHealthIndicator {

  private static final Duration REMEMBERED = Duration.ofSeconds(30);

  private final TemporaryFolderSettings settings;

  TemporaryFolderHealth(TemporaryFolderSettings settings) {
    super("The temporary folder cannot be looked at");
    this.settings = settings;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) throws Exception {
    var store = Files.getFileStore(TemporaryFolder.path());
    var free = store.getUsableSpace();
    var needed = Math.min(settings.minimum().toBytes(), store.getTotalSpace() / 10);
    var refused = NoRoom.isRecent(REMEMBERED);
    health
        .status(free < needed || refused ? "DOWN" : "UP")
        .withDetail("freeBytes", free)
        .withDetail("neededBytes", needed)
        .withDetail("refusedLately", refused);
  }
}
