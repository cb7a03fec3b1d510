package org.cspenrollment.enrollment.requirement;

import java.time.LocalDate;
import java.util.List;
import org.cspenrollment.platform.Bilingual;
import org.cspenrollment.policy.RequirementResult;
import org.cspenrollment.policy.Result;

/**
 * The result a requirement of a case has so far.
 *
 * @param result PENDING until somebody or the registry decided
 * @param reasonCode why, as a code of the programme, or null
 * @param ruleId the rule that gave the result, or null
 * @param table the table of that rule, or null
 * @param tableVersion its version, or null
 * @param sentence the result in a sentence for the partner, or null
 * @param notes what the rule's sources leave open
 * @param earliestDate from when it could be met, or null
 */
public record GivenResult(
    Result result,
    String reasonCode,
    String ruleId,
    String table,
    Integer tableVersion,
    Bilingual sentence,
    List<String> notes,
    LocalDate earliestDate) {

  static GivenResult of(RequirementResult decided) {
    return new GivenResult(
        decided.result(),
        decided.reasonCode(),
        decided.ruleId(),
        decided.table(),
        decided.tableVersion(),
        decided.sentence(),
        decided.notes(),
        decided.earliestDate());
  }
}
