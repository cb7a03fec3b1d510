package org.cspenrollment.policy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cspenrollment.kernel.Edition;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.policy.table.DecisionTable;
import org.cspenrollment.policy.table.DecisionTables;
import org.cspenrollment.policy.table.FiredRule;
import org.cspenrollment.policy.table.PinnedTableVersions;
import org.cspenrollment.policy.table.TableDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/**
 * Which requirements apply, and for each for whom, verified by whom and evaluated how. The same
 * question is asked once: what is answered depends on the table and the question alone.
 */
@Component
class Catalogue {

  private static final String TABLE = "requirement-catalogue";
  private static final String ATTRIBUTES = "requirement-attributes";
  private static final int REMEMBERED = 4_000;

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

  private record Listed(
      DecisionTable table, Edition edition, CaseType caseType, LocalDate basisDate) {}

  private record Described(DecisionTable table, RequirementId requirement, Edition edition) {}

  private final DecisionTables tables;
  private final ConcurrentLruCache<Listed, List<Requirement>> lists =
      new ConcurrentLruCache<>(REMEMBERED, this::list);
  private final ConcurrentLruCache<Described, Attributes> descriptions =
      new ConcurrentLruCache<>(REMEMBERED, Catalogue::describe);

  Catalogue(DecisionTables tables) {
    this.tables = tables;
  }

  /** In the order of the table. */
  List<Requirement> requirements(
      Edition edition, CaseType caseType, LocalDate basisDate, PinnedTableVersions pinned) {
    return lists.get(new Listed(tables.get(TABLE, pinned), edition, caseType, basisDate));
  }

  /** What the attribute table says about a requirement in an edition. */
  Attributes attributes(RequirementId requirement, Edition edition, PinnedTableVersions pinned) {
    return descriptions.get(new Described(tables.get(TABLE, pinned), requirement, edition));
  }

  private List<Requirement> list(Listed asked) {
    var variables = new HashMap<String, Object>();
    variables.put("edition", asked.edition().name());
    variables.put("caseType", asked.caseType().name());
    variables.put("basisDate", TableDate.of(asked.basisDate()));
    return asked.table().evaluate(variables).stream().map(row -> requirement(row, asked)).toList();
  }

  private static Attributes describe(Described asked) {
    var row =
        asked
            .table()
            .evaluate(
                ATTRIBUTES,
                Map.of("reqId", asked.requirement().value(), "edition", asked.edition().name()))
            .get(0);
    return new Attributes(
        Scope.valueOf(row.string("scope")),
        VerifiedBy.valueOf(row.string("verifiedBy")),
        row.string("evaluatedBy"),
        row.optionalString("fact").orElse(null),
        row.optionalNumber("threshold").orElse(null));
  }

  private Requirement requirement(FiredRule row, Listed asked) {
    var id = new RequirementId(row.string("reqId"));
    var attributes = descriptions.get(new Described(asked.table(), id, asked.edition()));
    return new Requirement(
        id,
        RequirementLevel.valueOf(row.string("level")),
        attributes.scope(),
        attributes.verifiedBy(),
        row.id(),
        TABLE,
        asked.table().version(),
        row.text().sentence(),
        row.text().source(),
        row.text().notes());
  }
}
