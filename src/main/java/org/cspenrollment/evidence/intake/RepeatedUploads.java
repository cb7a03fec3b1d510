package org.cspenrollment.evidence.intake;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.cspenrollment.evidence.EvidenceFile;
import org.cspenrollment.evidence.EvidenceStore;
import org.cspenrollment.evidence.Receipt;
import org.cspenrollment.evidence.content.IncomingFile;
import org.cspenrollment.platform.idempotency.FirstAnswer;
import org.cspenrollment.platform.idempotency.RequestKeys;
import org.cspenrollment.platform.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Uploads that come with a key: what was kept under it before is not kept twice. */
@Component
class RepeatedUploads {

  /** Checks a file and keeps it. */
  interface Keeping {
    Received keep() throws IOException;
  }

  private final RequestKeys keys;
  private final EvidenceStore store;

  RepeatedUploads(RequestKeys keys, EvidenceStore store) {
    this.keys = keys;
    this.store = store;
  }

  /**
   * Keeps the file of an offer with a key, or answers with the receipt the same offer got before;
   * 422 {@code idempotency-key} where the key was that of another request. What is refused leaves
   * its key free.
   */
  Received once(UploadOffer offer, IncomingFile file, Keeping first) throws IOException {
    var key = offer.key().orElseThrow();
    var before = keys.begin(key, offer.fingerprint(file));
    if (before.isPresent()) {
      return new Received(receipt(offer, before.get()), true);
    }
    boolean done = false;
    try {
      var received = first.keep();
      done = true;
      return received;
    } finally {
      if (!done) {
        keys.abandon(key);
      }
    }
  }

  private Receipt receipt(UploadOffer offer, FirstAnswer answer) {
    return Optional.ofNullable(answer.body())
        .flatMap(id -> store.find(offer.enrollment().id(), UUID.fromString(id)))
        .map(EvidenceFile::receipt)
        .orElseThrow(ProblemException::notFound);
  }
}
