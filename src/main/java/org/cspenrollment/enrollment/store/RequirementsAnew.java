package org.cspenrollment.enrollment.store;

import org.cspenrollment.enrollment.requirement.CaseRequirement;
import org.cspenrollment.enrollment.requirement.RequirementState;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.policy.Result;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requirements that begin anew, because somebody took back or corrected what they stood on. */
@Repository
public class RequirementsAnew {

  private final JdbcClient database;
  private final HeldCases held;

  RequirementsAnew(JdbcClient database, HeldCases held) {
    this.database = database;
    this.held = held;
  }

  /**
   * Forgets what a case asks for, because it is listed anew in this transaction; files wait for
   * that, and are refused at its end where nothing asks for them any more.
   */
  public void forget(CaseNumber caseNumber) {
    held.requirementsChanged(caseNumber);
    database.sql("set constraints all deferred").update();
    database
        .sql("delete from enrollment_requirement where case_number = ?")
        .param(caseNumber.value())
        .update();
    database
        .sql("update enrollment set release_number = null where case_number = ?")
        .param(caseNumber.value())
        .update();
    database
        .sql("delete from enrollment_pin where case_number = ?")
        .param(caseNumber.value())
        .update();
  }

  /**
   * Gives one to the office once more, in the same round, as if it had not been verified. It stays
   * handed in when it was, whenever the office begins with it.
   */
  public void reopen(CaseNumber caseNumber, CaseRequirement requirement) {
    HeldCases.written();
    held.requirementIs(caseNumber, requirement.id(), CaseRequirement::verifiedAnew);
    HeldCases.staysHandedIn(requirement);
    database
        .sql(
            """
            update enrollment_requirement
            set state = ?, result = ?, reason_code = null, rule_id = null, rule_table = null,
                rule_table_version = null, sentence_en = null, sentence_ko = null, notes = '{}',
                earliest_date = null, result_facts = null, waived_until = null
            where case_number = ? and requirement_id = ?
            """)
        .params(
            RequirementState.UNDER_REVIEW.name(),
            Result.PENDING.name(),
            caseNumber.value(),
            requirement.id().value())
        .update();
  }
}
