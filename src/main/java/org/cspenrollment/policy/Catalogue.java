package org.cspenrollment.policy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cspenrollment.kernel.Edition;
import org.cspenrollment.policy.table.DecisionTable;
import org.cspenrollment.policy.table.DecisionTables;
import org.cspenrollment.policy.table.FiredRule;
import org.cspenrollment.policy.table.PinnedTableVersions;
import org.cspenrollment.policy.table.TableDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which requirements apply, and for each for whom, verified by whom and evaluated how. */
@Component
class Catalogue {

  private static final String TABLE = "requirement-catalogue";
  private static final String ATTRIBUTES = "requirement-attributes";

  /**
   * What the attribute table says about a requirement in an edition.
   *
   * @param evaluatedBy the table that evaluates it
   * @param fact the one fact it asks for; missing where the table looks at several
   * @param threshold cents, months, hours or a number, where there is one
   */
  record Attributes(
      Scope scope,
      VerifiedBy verifiedBy,
      String evaluatedBy,
      @Nullable String fact,
      @Nullable Long threshold) {}

  private final DecisionTables tables;

  Catalogue(DecisionTables tables) {
    this.tables = tables;
  }

  /** In the order of the table. */
  List<Requirement> requirements(
      Edition edition, CaseType caseType, LocalDate basisDate, PinnedTableVersions pinned) {
    var table = tables.get(TABLE, pinned);
    var variables = new HashMap<String, Object>();
    variables.put("edition", edition.name());
    variables.put("caseType", caseType.name());
    variables.put("basisDate", TableDate.of(basisDate));
    return table.evaluate(variables).stream()
        .map(row -> requirement(row, edition, table, pinned))
        .toList();
  }

  /** What the attribute table says about a requirement in an edition. */
  Attributes attributes(String requirement, Edition edition, PinnedTableVersions pinned) {
    var row =
        tables
            .get(TABLE, pinned)
            .evaluate(ATTRIBUTES, Map.of("reqId", requirement, "edition", edition.name()))
            .get(0);
    return new Attributes(
        Scope.valueOf(row.string("scope")),
        VerifiedBy.valueOf(row.string("verifiedBy")),
        row.string("evaluatedBy"),
        row.optionalString("fact").orElse(null),
        row.optionalNumber("threshold").orElse(null));
  }

  private Requirement requirement(
      FiredRule row, Edition edition, DecisionTable table, PinnedTableVersions pinned) {
    var id = row.string("reqId");
    var attributes = attributes(id, edition, pinned);
    return new Requirement(
        id,
        RequirementLevel.valueOf(row.string("level")),
        attributes.scope(),
        attributes.verifiedBy(),
        row.id(),
        TABLE,
        table.version(),
        row.text().sentence(),
        row.text().source(),
        row.text().notes());
  }
}
