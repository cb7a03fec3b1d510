package org.cspenrollment.evidence.receipt;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a receipt was given for exactly these bytes; nothing else about them is told to whoever
 * asks.
 *
 * @param receivedAt UTC; only of a genuine one
 * @param size in bytes; only of a genuine one
 */
public record ReceiptCheck(boolean genuine, @Nullable Instant receivedAt, @Nullable Long size) {

  static final ReceiptCheck UNKNOWN = new ReceiptCheck(false, null, null);
}
