package org.cspenrollment.evidence;

import java.util.List;
import org.cspenrollment.kernel.CaseNumber;

/**
 * What is known of a file from other cases.
 *
 * @param sinceLastYear beside the case before
 * @param alsoFrom cases of other organisations that hold the same bytes: a hint for the office, no
 *     verdict, since official forms are the same for all; empty for partners, whatever is known
 */
public record Comparison(SinceLastYear sinceLastYear, List<CaseNumber> alsoFrom) {

  static final Comparison NOTHING_KNOWN = new Comparison(SinceLastYear.FIRST, List.of());
}
