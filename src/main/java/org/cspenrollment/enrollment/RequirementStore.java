package org.cspenrollment.enrollment;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cspenrollment.platform.Bilingual;
import org.cspenrollment.platform.DatabaseTimes;
import org.cspenrollment.policy.Requirement;
import org.cspenrollment.policy.RequirementLevel;
import org.cspenrollment.policy.RequirementResult;
import org.cspenrollment.policy.Result;
import org.cspenrollment.policy.Scope;
import org.cspenrollment.policy.VerifiedBy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the requirements of the cases. */
@Repository
class RequirementStore {

  private final JdbcClient database;
  private final JdbcTemplate batches;
  private final FactsJson facts;
  private final OpeningCase opening;

  RequirementStore(
      JdbcClient database, JdbcTemplate batches, FactsJson facts, OpeningCase opening) {
    this.database = database;
    this.batches = batches;
    this.facts = facts;
    this.opening = opening;
  }

  List<CaseRequirement> of(String caseNumber) {
    return opening.requirements(caseNumber, () -> read(caseNumber));
  }

  private List<CaseRequirement> read(String caseNumber) {
    return database
        .sql("select * from enrollment_requirement where case_number = ? order by position")
        .param(caseNumber)
        .query(this::requirement)
        .list();
  }

  Optional<CaseRequirement> find(String caseNumber, String requirementId) {
    if (opening.isKnown(caseNumber)) {
      return of(caseNumber).stream().filter(one -> one.id().equals(requirementId)).findFirst();
    }
    return database
        .sql("select * from enrollment_requirement where case_number = ? and requirement_id = ?")
        .params(caseNumber, requirementId)
        .query(this::requirement)
        .optional();
  }

  List<CaseRequirement> ofAll(Collection<String> caseNumbers) {
    return database
        .sql(
            "select * from enrollment_requirement where case_number = any(?) order by case_number, position")
        .param(caseNumbers.toArray(String[]::new))
        .query(this::requirement)
        .list();
  }

  /**
   * Writes the list of a case that has just been opened, with the results of what nobody has to
   * verify; every other result is pending at first.
   */
  void add(String caseNumber, List<RequirementResult> results, List<RequirementState> states) {
    opening.requirementsChanged(caseNumber);
    batches.execute(
        (java.sql.Connection connection) -> {
          try (var row =
              connection.prepareStatement(
                  """
                  insert into enrollment_requirement
                    (result, reason_code, rule_id, rule_table, rule_table_version, sentence_en, sentence_ko,
                     notes, earliest_date, result_facts, state, case_number, requirement_id, position, level, scope,
                     verified_by, asking_rule_id, asking_table, asking_table_version, asks_en, asks_ko, source,
                     asking_notes)
                  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                  """)) {
            for (int position = 0; position < results.size(); position++) {
              var state = states.get(position);
              if (state == RequirementState.AUTOMATIC) {
                ResultColumns.set(
                    row, results.get(position), facts.write(results.get(position).facts()));
              } else {
                ResultColumns.setPending(row);
              }
              var asked = results.get(position).requirement();
              row.setString(11, state.name());
              row.setString(12, caseNumber);
              row.setString(13, asked.id());
              row.setInt(14, position);
              row.setString(15, asked.level().name());
              row.setString(16, asked.scope().name());
              row.setString(17, asked.verifiedBy().name());
              row.setString(18, asked.ruleId());
              row.setString(19, asked.table());
              row.setInt(20, asked.tableVersion());
              row.setString(21, asked.sentence().en());
              row.setString(22, asked.sentence().ko());
              row.setString(23, asked.source());
              row.setArray(24, ResultColumns.texts(row, asked.notes()));
              row.addBatch();
            }
            return row.executeBatch();
          }
        });
  }

  /** Writes results; who has to act stays as it is. */
  void recordResults(String caseNumber, List<RequirementResult> results) {
    write(caseNumber, results, null);
  }

  /** Writes the result of a verification, which is over with it. */
  void recordVerified(String caseNumber, RequirementResult result) {
    write(caseNumber, List.of(result), RequirementState.VERIFIED);
  }

  /** Writes what the registry says now; nobody has to act on it any more. */
  void cured(String caseNumber, List<RequirementResult> results) {
    write(caseNumber, results, RequirementState.AUTOMATIC);
  }

  private void write(String caseNumber, List<RequirementResult> results, RequirementState state) {
    opening.requirementsChanged(caseNumber);
    if (results.isEmpty()) {
      return;
    }
    batches.execute(
        (java.sql.Connection connection) -> {
          try (var row =
              connection.prepareStatement(
                  """
                  update enrollment_requirement
                  set result = ?, reason_code = ?, rule_id = ?, rule_table = ?, rule_table_version = ?,
                      sentence_en = ?, sentence_ko = ?, notes = ?, earliest_date = ?, result_facts = ?::jsonb,
                      state = coalesce(?, state)
                  where case_number = ? and requirement_id = ?
                  """)) {
            for (var result : results) {
              ResultColumns.set(row, result, facts.write(result.facts()));
              row.setString(11, state == null ? null : state.name());
              row.setString(12, caseNumber);
              row.setString(13, result.requirement().id());
              row.addBatch();
            }
            return row.executeBatch();
          }
        });
  }

  void waivedUntil(String caseNumber, String requirementId, LocalDate until) {
    database
        .sql(
            "update enrollment_requirement set waived_until = ? where case_number = ? and requirement_id = ?")
        .params(until, caseNumber, requirementId)
        .update();
  }

  void changeState(String caseNumber, String requirementId, RequirementState state) {
    opening.requirementsChanged(caseNumber);
    database
        .sql(
            "update enrollment_requirement set state = ? where case_number = ? and requirement_id = ?")
        .params(state.name(), caseNumber, requirementId)
        .update();
  }

  /** Handed in: the office has it now, with what the tables said about it at that moment. */
  void handedIn(
      String caseNumber,
      String requirementId,
      Instant at,
      Result recommended,
      String reason,
      LocalDate due) {
    opening.requirementsChanged(caseNumber);
    database
        .sql(
            """
            update enrollment_requirement
            set state = 'UNDER_REVIEW', handed_in_at = :at, recommended_result = :result,
                recommended_reason = :reason, review_due = :due
            where case_number = :id and requirement_id = :requirement
            """)
        .param("at", DatabaseTimes.utc(at))
        .param("result", recommended.name())
        .param("reason", reason)
        .param("due", due)
        .param("id", caseNumber)
        .param("requirement", requirementId)
        .update();
  }

  /** Gives them back to the partner for another round. */
  void nextRound(String caseNumber, Collection<String> requirementIds) {
    nextRound(caseNumber, requirementIds, RequirementState.WAITING_FOR_PARTNER);
  }

  /** Gives them to the office for another round. */
  void verifiedAgain(String caseNumber, Collection<String> requirementIds) {
    nextRound(caseNumber, requirementIds, RequirementState.UNDER_REVIEW);
  }

  private void nextRound(String caseNumber, Collection<String> ids, RequirementState state) {
    opening.requirementsChanged(caseNumber);
    database
        .sql(
            """
            update enrollment_requirement set state = ?, round = round + 1, waived_until = null
            where case_number = ? and requirement_id = any(?)
            """)
        .params(state.name(), caseNumber, ids.toArray(String[]::new))
        .update();
  }

  void declare(String caseNumber, String requirementId, Map<String, Object> declared) {
    opening.requirementsChanged(caseNumber);
    database
        .sql(
            """
            update enrollment_requirement set declaration = ?::jsonb
            where case_number = ? and requirement_id = ?
            """)
        .params(facts.write(declared), caseNumber, requirementId)
        .update();
  }

  private CaseRequirement requirement(ResultSet row, int number) throws SQLException {
    var sentence = row.getString("sentence_en");
    var recommended = row.getString("recommended_result");
    return new CaseRequirement(
        row.getString("case_number"),
        new Requirement(
            row.getString("requirement_id"),
            RequirementLevel.valueOf(row.getString("level")),
            Scope.valueOf(row.getString("scope")),
            VerifiedBy.valueOf(row.getString("verified_by")),
            row.getString("asking_rule_id"),
            row.getString("asking_table"),
            row.getInt("asking_table_version"),
            new Bilingual(row.getString("asks_en"), row.getString("asks_ko")),
            row.getString("source"),
            texts(row.getArray("asking_notes"))),
        RequirementState.valueOf(row.getString("state")),
        Result.valueOf(row.getString("result")),
        row.getString("reason_code"),
        row.getString("rule_id"),
        row.getString("rule_table"),
        row.getObject("rule_table_version", Integer.class),
        sentence == null ? null : new Bilingual(sentence, row.getString("sentence_ko")),
        texts(row.getArray("notes")),
        row.getObject("earliest_date", LocalDate.class),
        recommended == null ? null : Result.valueOf(recommended),
        row.getString("recommended_reason"),
        DatabaseTimes.instant(row, "handed_in_at"),
        facts.read(row.getString("declaration")),
        row.getObject("review_due", LocalDate.class),
        row.getObject("waived_until", LocalDate.class),
        row.getInt("round"));
  }

  private static List<String> texts(Array array) throws SQLException {
    return Arrays.asList((String[]) array.getArray());
  }
}
