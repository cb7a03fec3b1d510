package org.cspenrollment.evidence.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.cspenrollment.kernel.ContentHash;
import org.cspenrollment.platform.problem.NoRoom;
import org.cspenrollment.platform.temporary.TemporaryFolder;

/**
 * A file put aside on disk while it is checked, so that neither its size nor its checks cost heap
 * and no connection to the database waits for a slow sender. Closing removes it.
 *
 * @param sha256 hex
 */
public record IncomingFile(Path path, long size, ContentHash sha256) implements AutoCloseable {

  private static final int BUFFER = 64 * 1024;

  /**
   * Takes the bytes in and hashes them on the way.
   *
   * @param limit bytes; one more is refused with 413, none at all with 422; 507 when the disk is
   *     full
   */
  public static IncomingFile receive(InputStream bytes, long limit) throws IOException {
    return receive(bytes, limit, TemporaryFolder.file("csp-evidence-", ".in"));
  }

  /** Puts the bytes aside in this file. */
  public static IncomingFile receive(InputStream bytes, long limit, Path path) throws IOException {
    try (var out = Files.newOutputStream(path)) {
      MessageDigest digest = Sha256.digest();
      var buffer = new byte[BUFFER];
      long size = 0;
      for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
        size += read;
        if (size > limit) {
          throw EvidenceProblems.tooLarge(limit);
        }
        digest.update(buffer, 0, read);
        write(out, buffer, read);
      }
      if (size == 0) {
        throw EvidenceProblems.emptyFile();
      }
      return new IncomingFile(
          path, size, new ContentHash(HexFormat.of().formatHex(digest.digest())));
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(path);
      throw e;
    }
  }

  private static void write(OutputStream out, byte[] buffer, int length) {
    try {
      out.write(buffer, 0, length);
    } catch (IOException e) {
      throw NoRoom.refused(e);
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }
}
