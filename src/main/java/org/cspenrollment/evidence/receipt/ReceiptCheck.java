package org.cspenrollment.evidence.receipt;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a receipt was given for exactly these bytes; nothing else about them is told to whoever
 * asks.
 *
 * @param receivedAt UTC; null unless it is genuine
 * @param size in bytes; null unless it is genuine
 */
public record ReceiptCheck(boolean genuine, @Nullable Instant receivedAt, @Nullable Long size) {

  static final ReceiptCheck UNKNOWN = new ReceiptCheck(false, null, null);
}
