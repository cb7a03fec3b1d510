package org.cspenrollment.enrollment.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cspenrollment.enrollment.requirement.CaseRequirement;
import org.cspenrollment.enrollment.requirement.RecommendedResult;
import org.cspenrollment.enrollment.requirement.RequirementState;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.platform.database.AtCommit;
import org.cspenrollment.platform.database.CasePart;
import org.cspenrollment.platform.database.CaseReading;
import org.cspenrollment.platform.database.DatabaseTimes;
import org.cspenrollment.policy.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The requirements of the cases: who has to act on each, and what the partner says of it. */
@Repository
public class RequirementStore implements CasePart<HeldCases.Requirements> {

  private static final String OF_ONE = " where case_number = ? and requirement_id = ?";

  private final JdbcClient database;
  private final JdbcTemplate batches;
  private final FactsJson facts;
  private final HeldCases held;
  private final CaseReading reading;

  RequirementStore(
      JdbcClient database,
      JdbcTemplate batches,
      FactsJson facts,
      HeldCases held,
      CaseReading reading) {
    this.reading = reading;
    this.batches = batches;
    this.database = database;
    this.facts = facts;
    this.held = held;
  }

  public List<CaseRequirement> of(CaseNumber caseNumber) {
    return reading.of(this, caseNumber).list();
  }

  @Override
  public String column() {
    return "requirements";
  }

  @Override
  public String rows() {
    return "select * from enrollment_requirement where case_number = c.case_number order by"
        + " position";
  }

  @Override
  public HeldCases.Requirements read(List<ResultSet> rows) throws SQLException {
    return new HeldCases.Requirements(
        CasePart.each(rows, (row, number) -> RequirementRow.read(row, facts)));
  }

  @Override
  public Object key(CaseNumber caseNumber) {
    return new HeldCases.Asked(caseNumber);
  }

  @Override
  public Optional<Object> writtenAs() {
    return Optional.of(HeldCases.WRITTEN_TOGETHER);
  }

  public Optional<CaseRequirement> find(CaseNumber caseNumber, RequirementId requirementId) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      return of(caseNumber).stream().filter(one -> one.id().equals(requirementId)).findFirst();
    }
    HeldCases.written();
    return database
        .sql("select * from enrollment_requirement where case_number = ? and requirement_id = ?")
        .params(caseNumber.value(), requirementId.value())
        .query((row, number) -> RequirementRow.read(row, facts))
        .optional();
  }

  public List<CaseRequirement> ofAll(Collection<CaseNumber> caseNumbers) {
    if (caseNumbers.size() == 1) {
      return of(caseNumbers.iterator().next());
    }
    HeldCases.written();
    return database
        .sql(
            "select * from enrollment_requirement where case_number = any(?) order by case_number,"
                + " position")
        .param(CaseNumber.texts(caseNumbers))
        .query((row, number) -> RequirementRow.read(row, facts))
        .list();
  }

  public void waivedUntil(CaseNumber caseNumber, RequirementId requirementId, LocalDate until) {
    held.requirementsChanged(caseNumber);
    database
        .sql("update enrollment_requirement set waived_until = ?" + OF_ONE)
        .params(until, caseNumber.value(), requirementId.value())
        .update();
  }

  public void changeState(
      CaseNumber caseNumber, RequirementId requirementId, RequirementState state) {
    AtCommit.now(HeldCases.WRITTEN_TOGETHER);
    held.requirementIs(caseNumber, requirementId, one -> one.in(state));
    database
        .sql("update enrollment_requirement set state = ?" + OF_ONE)
        .params(state.name(), caseNumber.value(), requirementId.value())
        .update();
  }

  /** Handed in: the office has it now, with what the tables said about it at that moment. */
  public void handedIn(
      CaseNumber caseNumber,
      RequirementId requirementId,
      Instant at,
      Result recommended,
      @Nullable String reason,
      LocalDate due) {
    var since = HeldCases.handedInBefore(caseNumber, requirementId).orElse(at);
    AtCommit.write(
        HeldCases.WRITTEN_TOGETHER,
        new Object[] {
          RequirementState.UNDER_REVIEW.name(),
          DatabaseTimes.utc(since),
          recommended.name(),
          reason,
          due,
          caseNumber.value(),
          requirementId.value()
        },
        this::writeHandedIn);
    held.requirementIs(
        caseNumber,
        requirementId,
        one -> one.underReview(since, new RecommendedResult(recommended, reason), due));
  }

  private void writeHandedIn(List<@Nullable Object[]> rows) {
    AtCommit.now(HeldCases.LISTED_TOGETHER);
    batches.batchUpdate(
        """
        update enrollment_requirement
        set state = ?, handed_in_at = ?, recommended_result = ?, recommended_reason = ?,
            review_due = ?
        where case_number = ? and requirement_id = ?
        """,
        rows,
        new int[] {
          Types.VARCHAR,
          Types.TIMESTAMP_WITH_TIMEZONE,
          Types.VARCHAR,
          Types.VARCHAR,
          Types.DATE,
          Types.VARCHAR,
          Types.VARCHAR
        });
  }

  /** Gives them back to the partner for another round. */
  public void nextRound(CaseNumber caseNumber, Collection<RequirementId> requirementIds) {
    nextRound(caseNumber, requirementIds, RequirementState.WAITING_FOR_PARTNER);
  }

  /** Gives them to the office for another round. */
  public void verifiedAgain(CaseNumber caseNumber, Collection<RequirementId> requirementIds) {
    nextRound(caseNumber, requirementIds, RequirementState.UNDER_REVIEW);
  }

  private void nextRound(
      CaseNumber caseNumber, Collection<RequirementId> ids, RequirementState state) {
    AtCommit.now(HeldCases.WRITTEN_TOGETHER);
    ids.forEach(id -> held.requirementIs(caseNumber, id, one -> one.inNextRound(state)));
    database
        .sql(
            """
            update enrollment_requirement set state = ?, round = round + 1, waived_until = null
            where case_number = ? and requirement_id = any(?)
            """)
        .params(state.name(), caseNumber.value(), RequirementId.texts(ids))
        .update();
  }
}
