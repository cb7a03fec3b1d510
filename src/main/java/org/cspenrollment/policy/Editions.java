package org.cspenrollment.policy;

import java.time.LocalDate;
import java.util.Map;
import org.cspenrollment.policy.table.DecisionTables;
import org.cspenrollment.policy.table.PinnedTableVersions;
import org.cspenrollment.policy.table.TableDate;
import org.springframework.stereotype.Component;

/** Which edition of the programme applies on a day. */
@Component
class Editions {

  private static final String TABLE = "policy-edition";

  private final DecisionTables tables;
  private final Constants constants;

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
    Map<String, Object> variables =
        Map.of(
            "caseType", caseType.name(),
            "basisDate", TableDate.of(basisDate),
            "planRenewalKnown", planRenewalKnown,
            "e3From", TableDate.of(constants.of(pinned).e3From()));
    return EditionChoice.of(tables.get(TABLE, pinned).first(variables), variables);
  }
}
