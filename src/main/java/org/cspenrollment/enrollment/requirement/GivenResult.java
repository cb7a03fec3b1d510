package org.cspenrollment.enrollment.requirement;

import java.time.LocalDate;
import java.util.List;
import org.cspenrollment.platform.Bilingual;
import org.cspenrollment.policy.RequirementResult;
import org.cspenrollment.policy.Result;
import org.jspecify.annotations.Nullable;

/**
 * The result a requirement of a case has so far.
 *
 * @param result PENDING until somebody or the registry decided
 * @param reasonCode why, as a code of the programme
 * @param ruleId the rule that gave the result
 * @param table the table of that rule
 * @param tableVersion the version of that table
 * @param sentence the result in a sentence for the partner
 * @param notes what the rule's sources leave open
 * @param earliestDate from when it could be met, where only time is missing
 */
public record GivenResult(
    Result result,
    @Nullable String reasonCode,
    @Nullable String ruleId,
    @Nullable String table,
    @Nullable Integer tableVersion,
    @Nullable Bilingual sentence,
    List<String> notes,
    @Nullable LocalDate earliestDate) {

  /** Nobody has decided yet, and the registry does not. */
  static final GivenResult PENDING =
      new GivenResult(Result.PENDING, null, null, null, null, null, List.of(), null);

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
