package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cspenrollment.workflow.CaseStory.LEAD;
import static org.cspenrollment.workflow.CaseStory.REVIEWER;

import java.util.List;
import java.util.Map;
import org.cspenrollment.SignedIn;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.evidence.EvidenceFiles;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.review.FileFinding;
import org.cspenrollment.review.RequestedDocument;
import org.cspenrollment.review.RequestedInformation;
import org.cspenrollment.review.ReviewEntry;
import org.cspenrollment.review.TaskKind;
import org.cspenrollment.review.VerdictEntry;
import org.cspenrollment.review.verification.InformationRequests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the engine keeps of a case: very little, and nothing that people entered. */
@CaseTest
class EngineVariablesIT {

  private static final String CANARY = "canary-7f3d2a-";

  @Autowired private CaseStory story;
  @Autowired private InformationRequests requests;
  @Autowired private EvidenceFiles files;
  @Autowired private JdbcClient database;

  private Enrollment enrollment;

  @BeforeEach
  void aCaseWithEverythingPeopleCanEnter() {
    enrollment = story.opened();
    story.handIn(enrollment);
    verifySupportPackage(more());
    var request = story.openRequest(enrollment);
    SignedIn.as(
        story.partner(enrollment),
        () -> requests.answer(enrollment.id(), request.id(), CANARY + "answer"));
    verifySupportPackage(
        CaseStory.verdict("MET", null, CANARY + "plan-comment", plan(CANARY + "contract")));
    story.complete(
        REVIEWER,
        story.task(enrollment, TaskKind.VERIFY_SERVICE_EVIDENCE),
        CaseStory.verdict(
            "MET",
            null,
            CANARY + "service-comment",
            Map.of("serviceType", "MANAGED_SERVICE", "serviceName", CANARY + "service")));
    story.infrastructureNotMet(enrollment);
    story.complete(
        LEAD,
        story.task(enrollment, TaskKind.CONFIRM_NOT_MET),
        CaseStory.confirmation(true, CANARY + "second-person"));
    story.handIn(enrollment, "REQ-INF");
    story.met(enrollment, TaskKind.VERIFY_INFRASTRUCTURE);
    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.APPROVED);
  }

  @Test
  void theEngineKeepsOneVariableOfACaseThatHasEnded() {
    assertThat(stored("name_")).containsExactly("requirement");
  }

  @Test
  void aCaseThatWaitsStoresWhatEachOfItsProcessesVerifiesAndCountsNothing() {
    var waiting = story.opened();

    assertThat(
            database
                .sql(
                    """
                    select v.name_ || ' ' || v.text_ from act_ru_variable v
                    join act_ru_execution p on p.id_ = v.proc_inst_id_
                    where p.business_key_ = ?
                    """)
                .param(waiting.id().value())
                .query(String.class)
                .list())
        .containsExactlyInAnyOrder(
            "requirement REQ-SUP2", "requirement REQ-SVC", "requirement REQ-INF");
  }

  @Test
  void aTaskIsDescribedByCasePartnerAndRequirementThoughNoVariableHoldsThem() {
    assertThat(
            database
                .sql(
                    """
                    select distinct t.description_ from act_hi_taskinst t
                    join act_hi_procinst p on p.id_ = t.proc_inst_id_
                    where p.business_key_ = ? and t.task_def_key_ in
                      ('userTask_verifyInfrastructure', 'userTask_confirmNotMet')
                    """)
                .param(enrollment.id().value())
                .query(String.class)
                .list())
        .containsExactly(enrollment.id() + " · " + enrollment.partner() + " · REQ-INF");
  }

  @Test
  void theEngineKeepsNoObjectsAndNoFiles() {
    assertThat(stored("var_type_")).containsExactly("string");
    assertThat(stored("bytearray_id_ is null")).containsExactly("true");
  }

  @Test
  void nothingThatPeopleEnteredIsInAnyTableOfTheEngine() {
    var columns = engineColumns();

    assertThat(columns).hasSizeGreaterThan(200);
    assertThat(columns.stream().filter(column -> holds(column, enrollment.id().value())))
        .as("the search finds what is there")
        .anyMatch(column -> column.name().equals("business_key_"));
    assertThat(columns.stream().filter(column -> holds(column, CANARY))).isEmpty();
  }

  @Test
  void whatPeopleEnteredIsWhereItBelongs() {
    assertThat(
            database
                .sql("select count(*) from review_act where findings::text like ?")
                .params("%" + CANARY + "finding%")
                .query(Integer.class)
                .single())
        .isPositive();
  }

  private record Column(String table, String name, boolean bytes) {}

  /** Every column of the engine that can hold text. */
  private List<Column> engineColumns() {
    return database
        .sql(
            """
            select table_name, column_name, data_type = 'bytea' from information_schema.columns
            where table_schema = current_schema() and table_name like 'act\\_%'
              and data_type in ('character varying', 'text', 'bytea', 'character', 'json', 'jsonb')
            order by 1, 2
            """)
        .query((row, number) -> new Column(row.getString(1), row.getString(2), row.getBoolean(3)))
        .list();
  }

  private boolean holds(Column column, String text) {
    var value = column.bytes() ? "encode(%s, 'escape')" : "%s::text";
    return database
        .sql(
            ("select exists (select from %s where position(? in " + value + ") > 0)")
                .formatted(column.table(), column.name()))
        .param(text)
        .query(Boolean.class)
        .single();
  }

  private List<String> stored(String expression) {
    return database
        .sql(
            "select distinct (%s)::text from act_hi_varinst v where exists (select from act_hi_procinst p where p.proc_inst_id_ = v.proc_inst_id_ and p.business_key_ = ?)"
                .formatted(expression))
        .param(enrollment.id().value())
        .query(String.class)
        .list();
  }

  private void verifySupportPackage(ReviewEntry entry) {
    story.complete(REVIEWER, story.task(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE), entry);
  }

  private static Map<String, Object> plan(String contract) {
    return Map.of(
        "planType", "ASFP",
        "contractId", contract,
        "planStart", "2018-09-20",
        "planEnd", "2019-09-19");
  }

  private ReviewEntry more() {
    var file =
        SignedIn.as(
            story.partner(enrollment),
            () ->
                files
                    .byRequirement(enrollment.id())
                    .get(new RequirementId("REQ-SUP2"))
                    .get(0)
                    .id());
    return VerdictEntry.moreInformation(
            new RequestedInformation(
                List.of(new RequestedDocument(CANARY + "document", CANARY + "why")), null))
        .withFacts(plan(CANARY + "first-contract"))
        .saying(CANARY + "asked")
        .finding(List.of(new FileFinding(file, "OTHER", CANARY + "finding")));
  }
}
