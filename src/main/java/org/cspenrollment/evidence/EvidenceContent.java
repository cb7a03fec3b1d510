package org.cspenrollment.evidence;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.cspenrollment.evidence.content.EvidenceType;
import org.springframework.web.util.UriUtils;

/**
 * The bytes of a file, proven to be those that were received.
 *
 * @param bytes to be closed by whoever reads them
 */
public record EvidenceContent(EvidenceFile file, InputStream bytes) implements AutoCloseable {

  /**
   * Sends the file: always as an attachment, never shown, run, cached or embedded by a browser. The
   * headers take the place of those every response carries.
   */
  public void sendTo(HttpServletResponse response) throws IOException {
    var receipt = file.receipt();
    response.setContentType(receipt.mediaType());
    response.setContentLengthLong(receipt.size());
    response.setHeader("Content-Disposition", disposition(receipt));
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    bytes.transferTo(response.getOutputStream());
  }

  /** RFC 6266: a plain name for old browsers, the real one percent-encoded. */
  private static String disposition(Receipt receipt) {
    return "attachment; filename=\"evidence.%s\"; filename*=UTF-8''%s"
        .formatted(
            EvidenceType.extensionFor(receipt.mediaType()),
            UriUtils.encode(receipt.fileName(), StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
