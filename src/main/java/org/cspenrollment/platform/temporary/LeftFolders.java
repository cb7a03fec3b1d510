package org.cspenrollment.platform.temporary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Removes what processes that were killed have left, at the start and every hour. */
@Component
public class LeftFolders {

  private static final Logger log = LoggerFactory.getLogger(LeftFolders.class);

  private final Path folder;

  /** The folder of the machine that the folders of processes are in. */
  public LeftFolders(@Value("${java.io.tmpdir}") Path folder) {
    this.folder = folder;
  }

  /** One round. */
  @Scheduled(initialDelayString = "PT0S", fixedDelayString = "PT1H")
  public void remove() throws IOException {
    for (var left : folders()) {
      var lock = TemporaryFolder.lock(left);
      if (lock.isPresent()) {
        var channel = lock.get().acquiredBy();
        try {
          FileSystemUtils.deleteRecursively(left);
          log.info("Removed {}, which a node that was killed had left", left.getFileName());
        } finally {
          channel.close();
        }
      }
    }
  }

  private List<Path> folders() throws IOException {
    try (var all = Files.list(folder)) {
      return all.filter(path -> path.getFileName().toString().startsWith(TemporaryFolder.BEGINNING))
          .filter(path -> Files.isDirectory(path) && !path.equals(TemporaryFolder.path()))
          .toList();
    }
  }
}
