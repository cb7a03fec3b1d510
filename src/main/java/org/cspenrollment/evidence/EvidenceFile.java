package org.cspenrollment.evidence;

import java.time.Instant;
import java.util.UUID;
import org.cspenrollment.evidence.content.ScanState;
import org.jspecify.annotations.Nullable;

/**
 * One file of a case as the lists show it.
 *
 * @param receipt what was received
 * @param document the id of the document's first version
 * @param note what the partner said with it
 * @param receivedBy the sign-in name of who uploaded it
 * @param superseded whether a later version of the document has come
 * @param withdrawnAt when the partner took it back (UTC)
 * @param erasedAt when its bytes were erased (UTC); everything else stays
 * @param carriedFrom the file of last year it was taken over from
 */
public record EvidenceFile(
    Receipt receipt,
    UUID document,
    @Nullable String note,
    String receivedBy,
    boolean superseded,
    @Nullable Instant withdrawnAt,
    @Nullable Instant erasedAt,
    @Nullable UUID carriedFrom) {

  /** The number of its receipt. */
  public UUID id() {
    return receipt.id();
  }

  /** Whether it was taken back; its receipt stays. */
  public boolean withdrawn() {
    return withdrawnAt != null;
  }

  /** Whether its bytes are gone for good; receipt and hash stay. */
  public boolean erased() {
    return erasedAt != null;
  }

  /** Whether a virus was found in it after it had been received. */
  public boolean infected() {
    return receipt.scan() == ScanState.INFECTED;
  }

  /** Whether the office goes by it: the newest version, not taken back, and there to be read. */
  public boolean current() {
    return !superseded && !withdrawn() && !infected() && !erased();
  }
}
