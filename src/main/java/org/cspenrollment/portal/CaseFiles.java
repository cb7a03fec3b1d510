package org.cspenrollment.portal;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The files of a case as the pages need them. */
interface CaseFiles {

  /**
   * One file that was received; its receipt stays when it is withdrawn.
   *
   * @param size bytes
   * @param scan CLEAN, PENDING or NOT_CONFIGURED
   * @param withdrawn whether the partner took it back
   */
  record Received(
      String id,
      String requirementId,
      String fileName,
      String mediaType,
      long size,
      String sha256,
      Instant receivedAt,
      int version,
      String scan,
      String note,
      boolean withdrawn) {}

  /** A file the partner sends. */
  record Sent(
      String requirementId,
      String fileName,
      String mediaType,
      InputStream content,
      Optional<String> note) {}

  /** All files of a case, the oldest first, withdrawn ones too. */
  List<Received> of(String caseNumber);

  /** Checks and keeps a file. */
  void receive(String caseNumber, Sent file);

  /** Takes a file back. */
  void withdraw(String caseNumber, String id);

  /** One file; 404 if the case has no such file. */
  Received receipt(String caseNumber, String id);
}
