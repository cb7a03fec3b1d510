package org.cspenrollment.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cspenrollment.platform.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say about one requirement of a case, and why.
 *
 * @param reasonCode why, for machines; missing where a person gives no reason
 * @param ruleId the rule that fired, in {@code table}, version {@code tableVersion}
 * @param sentence why, for the partner
 * @param source the sources of the requirement and of the rule
 * @param notes the notes of both; for REQ-SEC also every failing item
 * @param earliestDate the earliest day an application makes sense (REQ-TEN)
 * @param facts what the table read, by name: unknown facts as null, and what it derived; days as
 *     yyyy-mm-dd
 */
public record RequirementResult(
    Requirement requirement,
    Result result,
    @Nullable String reasonCode,
    String ruleId,
    String table,
    int tableVersion,
    Bilingual sentence,
    String source,
    List<String> notes,
    @Nullable LocalDate earliestDate,
    Map<String, @Nullable Object> facts) {

  /** The same, with the sources and notes alone that could be known on the basis date of a case. */
  public RequirementResult quotedOn(LocalDate basisDate) {
    return new RequirementResult(
        requirement,
        result,
        reasonCode,
        ruleId,
        table,
        tableVersion,
        sentence,
        QuotedSources.sources(source, basisDate),
        QuotedSources.notes(notes, basisDate),
        earliestDate,
        facts);
  }

  /** The same requirement with nothing decided, because of another rule; no reason is given. */
  public RequirementResult pending(
      String openRule, String openTable, int openVersion, Bilingual why) {
    return new RequirementResult(
        requirement,
        Result.PENDING,
        null,
        openRule,
        openTable,
        openVersion,
        why,
        source,
        List.of(),
        null,
        facts);
  }
}
