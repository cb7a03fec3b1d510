package org.cspenrollment.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriUtils;

/**
 * The bytes of a file, proven to be those that were received.
 *
 * @param bytes to be closed by whoever reads them
 */
public record EvidenceContent(EvidenceFile file, InputStream bytes) implements AutoCloseable {

  /**
   * The answer to a download: always an attachment, never shown, run, cached or embedded by a
   * browser.
   */
  public ResponseEntity<Resource> asAttachment() {
    var receipt = file.receipt();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(receipt.mediaType()))
        .contentLength(receipt.size())
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(receipt))
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .body(new InputStreamResource(bytes));
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
