package org.cspenrollment.portal.enrollment;

import java.util.List;
import org.cspenrollment.enrollment.preparation.Forecast;
import org.cspenrollment.policy.verdict.ProofItem;
import org.cspenrollment.review.verification.Explanation;

/**
 * What counts as proof of a requirement, beside what is there.
 *
 * @param explained what is the matter, and what would be accepted
 * @param documents the list of proof, how many documents are there, and how many are needed
 * @param nothingNew whether it was handed in before and nothing has changed since
 */
record CardProof(Explanation explained, Forecast.Documents documents, boolean nothingNew) {

  /** The list the office ticks, as much of it as the partner shows; none where it shows nothing. */
  public List<ProofItem> items() {
    return documents.proof();
  }
}
