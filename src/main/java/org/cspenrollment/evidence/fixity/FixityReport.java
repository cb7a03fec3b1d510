package org.cspenrollment.evidence.fixity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the stored bytes are those that were received.
 *
 * @param contents how many are kept
 * @param neverChecked how many of them were not compared yet
 * @param oldestCheck when the one that was not compared for longest was
 * @param auditCheckedAt when this node last checked the record
 * @param brokenRecords the streams of the record that are not whole
 */
public record FixityReport(
    long contents,
    long neverChecked,
    @Nullable Instant oldestCheck,
    List<Damaged> damaged,
    @Nullable Instant auditCheckedAt,
    List<String> brokenRecords) {

  /** Bytes that are not those received, and the cases they belong to. */
  public record Damaged(String sha256, Instant since, List<String> cases) {}
}
