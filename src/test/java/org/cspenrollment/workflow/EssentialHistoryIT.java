package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.review.TaskKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the engine's history has of a case, and what it leaves to the record. */
@CaseTest
class EssentialHistoryIT {

  @Autowired private CaseStory story;
  @Autowired private HistoryService history;
  @Autowired private JdbcClient database;

  private Enrollment enrollment;

  @BeforeEach
  void aWholeCase() {
    enrollment = story.opened();
    story.handIn(enrollment);
    story.everythingMet(enrollment);
    assertThat(story.hasEnded(enrollment)).isTrue();
  }

  @Test
  void whatNobodyReadsIsNotKept() {
    assertThat(rows("act_hi_detail")).isZero();
    assertThat(rows("act_hi_job_log")).isZero();
    assertThat(rows("act_hi_identitylink")).isZero();
    assertThat(rows("act_hi_actinst")).isPositive();
  }

  @Test
  void whoClaimedIsInTheLogOfTheEngineAndWhoCompletedInTheRecord() {
    var claimed =
        database
            .sql(
                """
                select operation_type_ || ' ' || user_id_ || ' ' || new_value_ from act_hi_op_log
                where root_proc_inst_id_ = ?
                """)
            .param(root())
            .query(String.class)
            .list();
    var completed =
        database
            .sql("select actor from audit_entry where stream = ? and action = 'TASK_COMPLETED'")
            .param(enrollment.id().value())
            .query(String.class)
            .list();

    assertThat(claimed).hasSize(3).containsOnly("Claim reviewer1 reviewer1");
    assertThat(completed).hasSize(3).containsOnly("reviewer1");
  }

  @Test
  void aVerificationIsToldFromAnotherByItsRequirement() {
    assertThat(
            database
                .sql(
                    """
                    select name_ || ' ' || text_ from act_hi_varinst where root_proc_inst_id_ = ?
                    """)
                .param(root())
                .query(String.class)
                .list())
        .containsExactlyInAnyOrder(
            "requirement REQ-SUP2", "requirement REQ-SVC", "requirement REQ-INF");
  }

  @Test
  void bothDecisionsHaveTheirInputsAndOutputsOnce() {
    var root = root();
    var decisions =
        history
            .createHistoricDecisionInstanceQuery()
            .includeInputs()
            .includeOutputs()
            .list()
            .stream()
            .filter(one -> root.equals(one.getRootProcessInstanceId()))
            .toList();

    assertThat(decisions)
        .extracting(one -> one.getDecisionDefinitionKey())
        .containsExactlyInAnyOrder("requirement-catalogue", "enrollment-outcome");
    assertThat(decisions)
        .allSatisfy(
            one -> {
              assertThat(one.getInputs()).isNotEmpty();
              assertThat(one.getOutputs())
                  .isNotEmpty()
                  .allSatisfy(out -> assertThat(out.getRuleId()).isNotBlank());
            });
  }

  /** A case that is sent back is decided anew only on other facts. */
  @Test
  void noDecisionIsThereTwiceForTheSameFacts() {
    enrollment = story.opened();
    story.handIn(enrollment);
    story.met(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);
    story.met(enrollment, TaskKind.VERIFY_SERVICE_EVIDENCE);
    story.infrastructureNotMet(enrollment);
    story.agree(CaseStory.LEAD, enrollment, TaskKind.CONFIRM_NOT_MET);
    story.handIn(enrollment, "REQ-INF");
    story.met(enrollment, TaskKind.VERIFY_INFRASTRUCTURE);

    var facts =
        database
            .sql(
                """
                select d.dec_def_key_ || ' ' || string_agg(i.clause_name_ || '='
                    || coalesce(i.text_, i.long_::text, i.double_::text, ''), ' ' order by i.clause_name_)
                from act_hi_decinst d join act_hi_dec_in i on i.dec_inst_id_ = d.id_
                where d.root_proc_inst_id_ = ? group by d.id_, d.dec_def_key_
                """)
            .param(root())
            .query(String.class)
            .list();

    assertThat(facts).hasSize(3).doesNotHaveDuplicates();
  }

  /** The clean-up finds a row by it, and no other way. */
  @Test
  void everyRowKnowsWhenItIsRemoved() {
    for (var table : tables()) {
      assertThat(
              database
                  .sql(
                      "select count(*) from %s where root_proc_inst_id_ = ? and removal_time_ is null"
                          .formatted(table))
                  .param(root())
                  .query(Integer.class)
                  .single())
          .as(table)
          .isZero();
    }
  }

  @Test
  void theDatabaseRemembersTheLevelOfBefore() {
    assertThat(
            database
                .sql("select value_ from act_ge_property where name_ = 'historyLevel'")
                .query(String.class)
                .single())
        .isEqualTo("3");
  }

  private List<String> tables() {
    return database
        .sql(
            """
            select table_name from information_schema.columns
            where table_schema = current_schema() and table_name like 'act\\_hi\\_%'
              and column_name in ('root_proc_inst_id_', 'removal_time_')
            group by table_name having count(*) = 2
            """)
        .query(String.class)
        .list();
  }

  private int rows(String table) {
    return database
        .sql("select count(*) from %s where root_proc_inst_id_ = ?".formatted(table))
        .param(root())
        .query(Integer.class)
        .single();
  }

  private String root() {
    return database
        .sql("select id_ from act_hi_procinst where business_key_ = ? and id_ = root_proc_inst_id_")
        .param(enrollment.id().value())
        .query(String.class)
        .single();
  }
}
