package org.cspenrollment.evidence.intake;

import java.util.Optional;
import java.util.UUID;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.evidence.content.IncomingFile;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.platform.idempotency.Fingerprint;
import org.cspenrollment.platform.idempotency.RequestKey;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a file before its bytes are read.
 *
 * @param enrollment the case as it was read when the upload was let in; whether it may have the
 *     file is asked once more, under its lock, before the file is kept
 * @param fileName as it was sent, whatever it is
 * @param declaredType the sender's media type, if it says one
 * @param note what the partner says with it, at most 2,000 characters
 * @param replaces the file this is a newer version of; none for a new document
 * @param key the same for every try to send this file
 */
public record UploadOffer(
    Enrollment enrollment,
    RequirementId requirementId,
    @Nullable String fileName,
    @Nullable String declaredType,
    @Nullable String note,
    @Nullable UUID replaces,
    Optional<RequestKey> key) {

  /** What makes two uploads the same one: everything that was said, and the bytes. */
  String fingerprint(IncomingFile bytes) {
    return new Fingerprint()
        .with("evidence")
        .with(enrollment.id())
        .with(requirementId)
        .with(fileName)
        .with(bytes.size())
        .with(bytes.sha256().value())
        .with(note)
        .with(replaces)
        .hash();
  }
}
