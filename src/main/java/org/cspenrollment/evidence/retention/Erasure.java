package org.cspenrollment.evidence.retention;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cspenrollment.kernel.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * A proposal to let the bytes of files go, and what became of it. Hash, receipt and verdict stay.
 *
 * @param decision absent while it waits for a second person
 * @param doneAt when the bytes went
 */
public record Erasure(
    UUID id,
    CaseNumber caseId,
    Ground ground,
    String reason,
    String proposedBy,
    Instant proposedAt,
    @Nullable Decision decision,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String decisionReason,
    @Nullable Instant doneAt,
    List<UUID> files) {

  /** Why bytes may go. */
  public enum Ground {
    /** The time they are kept for is over. */
    RETENTION,
    /** Somebody has a right to it, such as a person named in a file. */
    LAW
  }

  /** What the second person said. */
  public enum Decision {
    CONFIRMED,
    REJECTED
  }
}
