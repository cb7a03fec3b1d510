package org.cspenrollment.enrollment.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.stream.Collectors;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.platform.database.DatabaseTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What partners state of their plan, service or infrastructure, and when they last changed it. */
@Repository
public class DeclarationStore {

  private final JdbcClient database;
  private final FactsJson facts;
  private final HeldCases held;

  DeclarationStore(JdbcClient database, FactsJson facts, HeldCases held) {
    this.database = database;
    this.facts = facts;
    this.held = held;
  }

  /** Keeps what the partner states; the moment only where it differs from what it stated before. */
  public void declare(
      CaseNumber caseNumber,
      RequirementId requirementId,
      Map<String, Object> declared,
      Instant at) {
    held.requirementsChanged(caseNumber);
    database
        .sql(
            """
            update enrollment_requirement
            set declaration = :declared::jsonb,
                declared_at =
                  case when declaration = :declared::jsonb then declared_at else :at end
            where case_number = :id and requirement_id = :requirement
            """)
        .param("declared", facts.write(declared))
        .param("at", DatabaseTimes.utc(at))
        .param("id", caseNumber.value())
        .param("requirement", requirementId.value())
        .update();
  }

  /** When the partner last stated something else than before, where it did. */
  public Map<RequirementId, Instant> declaredAt(CaseNumber caseNumber) {
    return database
        .sql(
            """
            select requirement_id, declared_at from enrollment_requirement
            where case_number = ? and declared_at is not null
            """)
        .param(caseNumber.value())
        .query(
            (row, number) ->
                Map.entry(
                    new RequirementId(row.getString(1)),
                    row.getObject(2, OffsetDateTime.class).toInstant()))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
