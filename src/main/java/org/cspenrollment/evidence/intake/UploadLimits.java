package org.cspenrollment.evidence.intake;

import java.util.Optional;
import org.apache.tomcat.util.http.fileupload.impl.FileCountLimitExceededException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.cspenrollment.evidence.content.EvidenceLimits;
import org.cspenrollment.evidence.content.EvidenceProblems;
import org.cspenrollment.platform.problem.ProblemException;
import org.springframework.web.multipart.MultipartException;

/** Tells apart what the server calls too large: the bytes, the number of parts, a part's head. */
final class UploadLimits {

  private UploadLimits() {}

  /**
   * The refusal that is true: 413 for bytes, 400 for parts, 422 for a name without an end. Empty
   * where no limit was met.
   */
  static Optional<ProblemException> refusal(MultipartException unreadable) {
    var cause = unreadable.getMostSpecificCause();
    if (cause instanceof FileCountLimitExceededException) {
      return Optional.of(
          ProblemException.malformed(
              "multipart", "The request has too many parts. Send one file at a time."));
    }
    if (!(cause instanceof SizeException size)) {
      return Optional.empty();
    }
    // The server calls the head of one part by the same name; its limit is the smaller by far
    return Optional.of(
        size.getPermittedSize() < EvidenceLimits.FILE_BYTES
            ? EvidenceProblems.nameTooLong()
            : EvidenceProblems.tooLarge(EvidenceLimits.FILE_BYTES));
  }
}
