package org.cspenrollment.policy.verdict;

import java.util.List;
import org.cspenrollment.platform.Bilingual;

/**
 * How many documents one part of a requirement needs at least.
 *
 * @param part what they are about, such as {@code BILLING}
 * @param documents how many, from 1
 * @param datedWithinMonths one of them is dated within this many months before the basis date; 0:
 *     no date is asked for
 * @param ruleId the row of the decision {@code least-documents}
 */
public record LeastDocuments(
    String part, int documents, int datedWithinMonths, Bilingual sentence, String ruleId) {

  /** How many documents all the parts of a requirement need together. */
  public static int total(List<LeastDocuments> parts) {
    return parts.stream().mapToInt(LeastDocuments::documents).sum();
  }
}
