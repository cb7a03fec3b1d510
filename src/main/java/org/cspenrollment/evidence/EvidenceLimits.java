package org.cspenrollment.evidence;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** How much is accepted. The size of one file is part of the API's contract: 25 MiB. */
@Component
class EvidenceLimits {

  static final long FILE_BYTES = 25L * 1024 * 1024;

  private final int filesPerCase;
  private final DataSize bytesPerCase;
  private final long pixelsPerPicture;

  EvidenceLimits(
      @Value("${csp.evidence.files-per-case:200}") int filesPerCase,
      @Value("${csp.evidence.bytes-per-case:1GB}") DataSize bytesPerCase,
      @Value("${csp.evidence.pixels-per-picture:80000000}") long pixelsPerPicture) {
    this.filesPerCase = filesPerCase;
    this.bytesPerCase = bytesPerCase;
    this.pixelsPerPicture = pixelsPerPicture;
  }

  /** Withdrawn and replaced files count too: their bytes stay. */
  int filesPerCase() {
    return filesPerCase;
  }

  long bytesPerCase() {
    return bytesPerCase.toBytes();
  }

  long pixelsPerPicture() {
    return pixelsPerPicture;
  }
}
