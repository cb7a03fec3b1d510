package org.cspenrollment.platform.temporary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.cspenrollment.platform.problem.NoRoom;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/**
 * The folder of this process, within the temporary folder of the machine, for everything that is
 * put aside on disk. The process holds a lock in it as long as it lives; so whoever starts later
 * can tell what a process that was killed has left.
 */
public final class TemporaryFolder {

  /** How the folders of all processes begin. */
  static final String BEGINNING = "csp-enrollment-";

  private static final String LOCK = "lock";

  /** Bytes below which nothing worth while can be put aside. */
  private static final long NOTHING = 1 << 16;

  private TemporaryFolder() {}

  /** The folder; made when it is first asked for, removed when the process ends in order. */
  public static Path path() {
    if (!Own.HELD.isValid()) {
      throw new IllegalStateException("The temporary folder is not ours any more");
    }
    return Own.FOLDER;
  }

  /** A new empty file in it; 507 when there is no room for one. */
  public static Path file(String beginning, String end) throws IOException {
    try {
      return Files.createTempFile(path(), beginning, end);
    } catch (IOException e) {
      throw orNoRoom(e);
    }
  }

  /** A new empty folder in it; 507 when there is no room for one. */
  public static Path folder(String beginning) throws IOException {
    try {
      return Files.createTempDirectory(path(), beginning);
    } catch (IOException e) {
      throw orNoRoom(e);
    }
  }

  /** Refuses (507) before something is begun that needs some room and could not say it has none. */
  public static void requireRoom() throws IOException {
    if (Files.getFileStore(path()).getUsableSpace() < NOTHING) {
      throw NoRoom.refused(new IOException("No space left on device"));
    }
  }

  private static IOException orNoRoom(IOException failed) {
    if (NoRoom.isWhy(failed)) {
      throw NoRoom.refused(failed);
    }
    return failed;
  }

  /**
   * Takes the lock of such a folder; empty while its process lives. Not to be asked of the folder
   * of this process: looking at a lock ends it, where the same process has it.
   */
  static Optional<FileLock> lock(Path folder) throws IOException {
    var channel =
        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      var lock = Optional.ofNullable(channel.tryLock());
      if (lock.isEmpty()) {
        channel.close();
      }
      return lock;
    } catch (OverlappingFileLockException ours) {
      channel.close();
      return Optional.empty();
    }
  }

  /** What the virtual machine makes when the first one asks. */
  private static final class Own {

    private static final Path FOLDER = make();

    /** Referred to, or it would end with the next collection of garbage. */
    private static final FileLock HELD = hold();

    private static FileLock hold() {
      try {
        return lock(FOLDER).orElseThrow();
      } catch (IOException e) {
        throw new UncheckedIOException("The temporary folder cannot be locked", e);
      }
    }

    private static Path make() {
      try {
        var folder =
            Files.createTempDirectory(Path.of(System.getProperty("java.io.tmpdir")), BEGINNING);
        // After the last request: a hook of the virtual machine would not wait for it
        SpringApplication.getShutdownHandlers()
            .add(() -> FileSystemUtils.deleteRecursively(folder.toFile()));
        return folder;
      } catch (IOException e) {
        throw new UncheckedIOException("The temporary folder cannot be used", e);
      }
    }
  }
}
