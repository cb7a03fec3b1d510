package org.cspenrollment.policy;

import java.time.LocalDate;
import java.util.Map;
import org.cspenrollment.policy.table.DecisionTable;
import org.cspenrollment.policy.table.DecisionTables;
import org.cspenrollment.policy.table.PinnedTableVersions;
import org.cspenrollment.policy.table.TableDate;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/** Which edition of the programme applies on a day; the same question is asked once. */
@Component
class Editions {

  private static final String TABLE = "policy-edition";

  private static final int REMEMBERED = 4_000;

  private record Asked(
      DecisionTable table,
      CaseType caseType,
      LocalDate basisDate,
      boolean planRenewalKnown,
      LocalDate e3From) {}

  private final DecisionTables tables;
  private final Constants constants;
  private final ConcurrentLruCache<Asked, EditionChoice> answers =
      new ConcurrentLruCache<>(REMEMBERED, Editions::answer);

  Editions(DecisionTables tables, Constants constants) {
    this.tables = tables;
    this.constants = constants;
  }

  /**
   * The edition that applies on a basis date.
   *
   * @param planRenewalKnown changes the kind of basis date in E2, never the edition
   */
  EditionChoice of(
      CaseType caseType,
      LocalDate basisDate,
      boolean planRenewalKnown,
      PinnedTableVersions pinned) {
    return answers.get(
        new Asked(
            tables.get(TABLE, pinned),
            caseType,
            basisDate,
            planRenewalKnown,
            constants.of(pinned).e3From()));
  }

  private static EditionChoice answer(Asked asked) {
    Map<String, Object> variables =
        Map.of(
            "caseType", asked.caseType().name(),
            "basisDate", TableDate.of(asked.basisDate()),
            "planRenewalKnown", asked.planRenewalKnown(),
            "e3From", TableDate.of(asked.e3From()));
    return EditionChoice.of(asked.table().first(variables), variables);
  }
}
