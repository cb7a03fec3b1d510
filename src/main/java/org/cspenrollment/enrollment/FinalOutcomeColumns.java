package org.cspenrollment.enrollment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.cspenrollment.kernel.OutcomeDecision;
import org.cspenrollment.platform.Bilingual;

/** The columns of a case's row that hold its outcome as it was last final. */
final class FinalOutcomeColumns {

  /** The part of an update that makes final what was recorded of the outcome. */
  static final String SET =
      """
      final_outcome = outcome, final_reason_en = outcome_reason_en,
      final_reason_ko = outcome_reason_ko, final_rule_id = outcome_rule_id
      """;

  private FinalOutcomeColumns() {}

  /** What a row holds; empty while the case is not decided. */
  static Optional<FinalOutcome> read(ResultSet row) throws SQLException {
    var decision = row.getString("final_outcome");
    if (decision == null) {
      return Optional.empty();
    }
    var english = row.getString("final_reason_en");
    return Optional.of(
        new FinalOutcome(
            OutcomeDecision.valueOf(decision),
            english == null
                ? Optional.empty()
                : Optional.of(new Bilingual(english, row.getString("final_reason_ko"))),
            Optional.ofNullable(row.getString("final_rule_id"))));
  }
}
