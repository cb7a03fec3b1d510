package org.cspenrollment.platform.database;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A folder in the hands of one application: the lock of a file in it, which ends with the process
 * at the latest.
 */
final class FolderLock implements Closeable {

  private final FileLock lock;

  private FolderLock(FileLock lock) {
    this.lock = lock;
  }

  /**
   * Takes the folder.
   *
   * @throws StartupException where another application has it, one in this process included
   */
  static FolderLock take(Path folder) throws IOException {
    var channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    var lock = tryLock(channel);
    if (lock.isEmpty()) {
      channel.close();
      throw new StartupException(
          "Another CSP Enrollment is already running with the data in " + folder + ".",
          "Use that one, or stop it first, or give this one a folder of its own with"
              + " --csp.data-folder=...");
    }
    return new FolderLock(lock.get());
  }

  private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException e) {
      return Optional.empty();
    }
  }

  /** Lets go of the folder. */
  @Override
  public void close() throws IOException {
    lock.acquiredBy().close();
  }
}
