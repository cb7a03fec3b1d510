package org.cspenrollment.partner;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.cspenrollment.kernel.ContentHash;
import org.cspenrollment.platform.problem.NoRoom;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.platform.temporary.TemporaryFolder;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

/**
 * A request body put aside on disk, so that neither a large one fills the memory nor a slow one
 * keeps a connection to the database waiting.
 *
 * @param sha256 hex
 */
public record Upload(Path file, ContentHash sha256) implements AutoCloseable {

  /**
   * Takes the body of a request in, no larger than the limit (413). What the sender calls it does
   * not count: its content is read as what it is.
   */
  public static Upload receive(HttpServletRequest request, DataSize limit) throws IOException {
    if (request.getContentLengthLong() > limit.toBytes()) {
      throw tooLarge(limit);
    }
    return receive(request.getInputStream(), limit);
  }

  /** Takes the body in; more than the limit is refused with 413. */
  public static Upload receive(InputStream body, DataSize limit) throws IOException {
    var file = TemporaryFolder.file("csp-import-", ".file");
    try (var out = Files.newOutputStream(file)) {
      var digest = MessageDigest.getInstance("SHA-256");
      var in = new DigestInputStream(body, digest);
      var buffer = new byte[64 * 1024];
      long total = 0;
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        total += read;
        if (total > limit.toBytes()) {
          throw tooLarge(limit);
        }
        write(out, buffer, read);
      }
      return new Upload(file, new ContentHash(HexFormat.of().formatHex(digest.digest())));
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static void write(OutputStream out, byte[] buffer, int length) {
    try {
      out.write(buffer, 0, length);
    } catch (IOException e) {
      throw NoRoom.refused(e);
    }
  }

  private static ProblemException tooLarge(DataSize limit) {
    return new ProblemException(
        HttpStatus.PAYLOAD_TOO_LARGE,
        "too-large",
        "The file is too large",
        "At most %d MB are accepted. Split the file.".formatted(limit.toMegabytes()),
        List.of());
  }

  /** What was received, from its beginning. */
  public InputStream open() throws IOException {
    return Files.newInputStream(file);
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
