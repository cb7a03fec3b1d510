package org.cspenrollment.enrollment.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.cspenrollment.enrollment.requirement.CaseRequirement;
import org.cspenrollment.enrollment.requirement.RequirementState;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.platform.database.AtCommit;
import org.cspenrollment.policy.RequirementResult;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes what the tables say of the requirements of cases, each with the rule that says it. */
@Repository
public class RequirementResultStore {

  private static final String LIST =
      """
      insert into enrollment_requirement
        (result, reason_code, rule_id, rule_table, rule_table_version, sentence_en, sentence_ko,
         notes, earliest_date, result_facts, state, case_number, requirement_id, position, level, scope,
         verified_by, asking_rule_id, asking_table, asking_table_version, asks_en, asks_ko, source,
         asking_notes)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  /** What one case asks for when it begins, and who has to begin with each. */
  private record Listed(
      CaseNumber caseNumber, List<RequirementResult> results, List<RequirementState> states) {}

  private final JdbcTemplate batches;
  private final FactsJson facts;
  private final HeldCases held;

  RequirementResultStore(JdbcTemplate batches, FactsJson facts, HeldCases held) {
    this.batches = batches;
    this.facts = facts;
    this.held = held;
  }

  /**
   * Writes the list of a case that has just been opened, with the results of what nobody has to
   * verify; every other result is pending at first. Those of all cases that begin in a transaction
   * are written together.
   */
  public void add(
      CaseNumber caseNumber, List<RequirementResult> results, List<RequirementState> states) {
    AtCommit.write(
        HeldCases.LISTED_TOGETHER, new Listed(caseNumber, results, states), this::writeListed);
    held.listed(
        caseNumber,
        () ->
            IntStream.range(0, results.size())
                .mapToObj(
                    position ->
                        CaseRequirement.listed(
                            caseNumber, results.get(position), states.get(position)))
                .toList());
  }

  private void writeListed(List<Listed> cases) {
    batches.execute(
        (java.sql.Connection connection) -> {
          try (var row = connection.prepareStatement(LIST)) {
            for (var listed : cases) {
              for (int position = 0; position < listed.results().size(); position++) {
                set(row, listed, position);
                row.addBatch();
              }
            }
            return row.executeBatch();
          }
        });
  }

  private void set(PreparedStatement row, Listed listed, int position) throws SQLException {
    var result = listed.results().get(position);
    var state = listed.states().get(position);
    if (state == RequirementState.AUTOMATIC) {
      ResultColumns.set(row, result, facts.write(result.facts()));
    } else {
      ResultColumns.setPending(row);
    }
    var asked = result.requirement();
    row.setString(11, state.name());
    row.setString(12, listed.caseNumber().value());
    row.setString(13, asked.id().value());
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
  }

  /** Writes results; who has to act stays as it is. */
  public void recordResults(CaseNumber caseNumber, List<RequirementResult> results) {
    write(caseNumber, results, null);
  }

  /** Writes the result of a verification, which is over with it. */
  public void recordVerified(CaseNumber caseNumber, RequirementResult result) {
    write(caseNumber, List.of(result), RequirementState.VERIFIED);
  }

  /** Writes what the registry says now; nobody has to act on it any more. */
  public void cured(CaseNumber caseNumber, List<RequirementResult> results) {
    write(caseNumber, results, RequirementState.AUTOMATIC);
  }

  private void write(
      CaseNumber caseNumber, List<RequirementResult> results, @Nullable RequirementState state) {
    if (results.isEmpty()) {
      return;
    }
    AtCommit.now(HeldCases.WRITTEN_TOGETHER);
    for (var result : results) {
      held.requirementIs(
          caseNumber,
          result.requirement().id(),
          one -> one.with(result, state == null ? one.state() : state));
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
              row.setString(12, caseNumber.value());
              row.setString(13, result.requirement().id().value());
              row.addBatch();
            }
            return row.executeBatch();
          }
        });
  }
}
