package org.cspenrollment.oversight.cases;

import java.time.Instant;
import java.util.UUID;
import org.cspenrollment.evidence.EvidenceFile;
import org.cspenrollment.evidence.Receipt;

/** A file and what has become of it. */
record FileView(
    UUID id,
    String fileName,
    String mediaType,
    long size,
    String sha256,
    Instant receivedAt,
    int version,
    boolean superseded,
    boolean withdrawn) {

  static FileView of(EvidenceFile file) {
    Receipt receipt = file.receipt();
    return new FileView(
        receipt.id(),
        receipt.fileName(),
        receipt.mediaType(),
        receipt.size(),
        receipt.sha256(),
        receipt.receivedAt(),
        receipt.version(),
        file.superseded(),
        file.withdrawn());
  }
}
