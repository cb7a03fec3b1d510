package org.cspenrollment.enrollment.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.cspenrollment.enrollment.requirement.CaseRequirement;
import org.cspenrollment.enrollment.requirement.GivenResult;
import org.cspenrollment.enrollment.requirement.RecommendedResult;
import org.cspenrollment.enrollment.requirement.RequirementState;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.platform.Bilingual;
import org.cspenrollment.platform.database.DatabaseTimes;
import org.cspenrollment.policy.Requirement;
import org.cspenrollment.policy.RequirementLevel;
import org.cspenrollment.policy.Result;
import org.cspenrollment.policy.Scope;
import org.cspenrollment.policy.VerifiedBy;

/** A requirement of a case as its row keeps it. */
final class RequirementRow {

  private RequirementRow() {}

  static CaseRequirement read(ResultSet row, FactsJson facts) throws SQLException {
    return new CaseRequirement(
        new CaseNumber(row.getString("case_number")),
        asked(row),
        RequirementState.valueOf(row.getString("state")),
        given(row),
        recommended(row),
        DatabaseTimes.instant(row, "handed_in_at"),
        facts.read(row.getString("declaration")),
        row.getObject("review_due", LocalDate.class),
        row.getObject("waived_until", LocalDate.class),
        row.getInt("round"));
  }

  private static Requirement asked(ResultSet row) throws SQLException {
    return new Requirement(
        new RequirementId(row.getString("requirement_id")),
        RequirementLevel.valueOf(row.getString("level")),
        Scope.valueOf(row.getString("scope")),
        VerifiedBy.valueOf(row.getString("verified_by")),
        row.getString("asking_rule_id"),
        row.getString("asking_table"),
        row.getInt("asking_table_version"),
        new Bilingual(row.getString("asks_en"), row.getString("asks_ko")),
        row.getString("source"),
        texts(row.getArray("asking_notes")));
  }

  private static GivenResult given(ResultSet row) throws SQLException {
    var sentence = row.getString("sentence_en");
    return new GivenResult(
        Result.valueOf(row.getString("result")),
        row.getString("reason_code"),
        row.getString("rule_id"),
        row.getString("rule_table"),
        row.getObject("rule_table_version", Integer.class),
        sentence == null ? null : new Bilingual(sentence, row.getString("sentence_ko")),
        texts(row.getArray("notes")),
        row.getObject("earliest_date", LocalDate.class));
  }

  private static RecommendedResult recommended(ResultSet row) throws SQLException {
    var result = row.getString("recommended_result");
    return new RecommendedResult(
        result == null ? null : Result.valueOf(result), row.getString("recommended_reason"));
  }

  private static List<String> texts(Array array) throws SQLException {
    return Arrays.asList((String[]) array.getArray());
  }
}
