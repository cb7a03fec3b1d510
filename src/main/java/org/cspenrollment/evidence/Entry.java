package org.cspenrollment.evidence;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of a case's files: the receipt, what has become of the file, and what is known
 * of it from other cases.
 */
record Entry(
    @JsonUnwrapped Receipt receipt,
    UUID document,
    @Nullable String note,
    boolean superseded,
    @Nullable Instant withdrawnAt,
    @Nullable Instant erasedAt,
    @Nullable UUID carriedFrom,
    @JsonUnwrapped Comparison comparison) {

  static Entry of(EvidenceFile file, Comparison comparison) {
    return new Entry(
        file.receipt(),
        file.document(),
        file.note(),
        file.superseded(),
        file.withdrawnAt(),
        file.erasedAt(),
        file.carriedFrom(),
        comparison);
  }
}
