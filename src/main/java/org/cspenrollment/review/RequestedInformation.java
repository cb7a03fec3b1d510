package org.cspenrollment.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the partner is asked for.
 *
 * @param workingDays how many working days it has; where none are said, as many as the policy says
 */
public record RequestedInformation(
    @Nullable List<RequestedDocument> documents, @Nullable Integer workingDays) {

  /** The documents; empty where none are named. */
  public List<RequestedDocument> named() {
    return documents == null ? List.of() : documents;
  }
}
