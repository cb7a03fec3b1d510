package org.cspenrollment.enrollment.store;

import java.util.Map;
import java.util.stream.Collectors;
import org.cspenrollment.kernel.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the tables read when they gave the results of a case. */
@Repository
public class ResultFacts {

  private final JdbcClient database;
  private final FactsJson facts;

  ResultFacts(JdbcClient database, FactsJson facts) {
    this.database = database;
    this.facts = facts;
  }

  /** By requirement; one without a result is not there. */
  public Map<String, Map<String, Object>> of(CaseNumber caseNumber) {
    HeldCases.written();
    return database
        .sql(
            """
            select requirement_id, result_facts from enrollment_requirement
            where case_number = ? and result_facts is not null
            """)
        .param(caseNumber.value())
        .query(
            (row, number) ->
                Map.entry(
                    row.getString("requirement_id"), facts.read(row.getString("result_facts"))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
