package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cspenrollment.workflow.CaseStory.LEAD;
import static org.cspenrollment.workflow.CaseStory.OTHER_LEAD;
import static org.cspenrollment.workflow.CaseStory.OTHER_MANAGER;
import static org.cspenrollment.workflow.CaseStory.REVIEWER;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.cspenrollment.TestClock;
import org.cspenrollment.TestDatabase;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.OutcomeDecision;
import org.cspenrollment.launch.Launch;
import org.cspenrollment.review.TaskKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * A tenant has one life: what becomes of a case that is not renewed once the window of the next one
 * opens (M2, M3).
 */
@CaseTest
@Import(LaunchStory.class)
@TestPropertySource(properties = TestDatabase.OF_ITS_OWN + "=succession")
class SuccessionIT {

  private static final LocalDate WINDOW = LocalDate.of(2019, 7, 17);

  @Autowired private LaunchStory launches;
  @Autowired private CaseStory story;
  @Autowired private Enrollments enrollments;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient database;

  @BeforeEach
  void begin() {
    launches.everybodyElseHasLeft();
    clock.set(TestClock.START);
  }

  @Test
  void m2ARestrictedPartnerIsCheckedAgainAndApprovalLiftsItsStatusAtOnce() {
    var old = restricted();
    assertThat(launched(WINDOW.minusDays(1)).due()).isZero();

    var launch = launched(WINDOW);

    assertThat(launch.opened()).isEqualTo(1);
    assertThat(story.of(old).state()).isEqualTo(EnrollmentState.SUCCEEDED);
    assertThat(story.of(old).outcome().orElseThrow().decision())
        .isEqualTo(OutcomeDecision.NOT_RENEWED);
    assertThat(story.hasEnded(old)).isTrue();
    var next = next(old);
    assertThat(next.state()).isEqualTo(EnrollmentState.NOTIFIED);
    assertThat(status(next)).isEqualTo("RESTRICTED");
    assertThat(recorded(old, "CASE_SUCCEEDED")).isEqualTo(1);

    story.handIn(next);
    planGoesOn(next);
    story.met(next, TaskKind.VERIFY_SERVICE_EVIDENCE);
    story.met(next, TaskKind.VERIFY_INFRASTRUCTURE);

    assertThat(story.of(next).state()).isEqualTo(EnrollmentState.APPROVED);
    assertThat(status(next)).isEqualTo("ACTIVE");
    assertThat(recorded(next, "CONSEQUENCES_LIFTED")).isEqualTo(1);
  }

  @Test
  void m2AStepThatEqualsThePresentStatusIsNotAskedAgain() {
    var old = restricted();
    launched(WINDOW);
    var next = next(old);
    story.handIn(next);
    planGoesOn(next);
    story.met(next, TaskKind.VERIFY_SERVICE_EVIDENCE);
    story.infrastructureNotMet(next);
    story.agree(LEAD, next, TaskKind.CONFIRM_NOT_MET);
    story.basisDatePasses(next);

    story.agree(OTHER_MANAGER, next, TaskKind.CONFIRM_DEMOTION);

    assertThat(story.of(next).state()).isEqualTo(EnrollmentState.NOT_RENEWED);
    assertThat(story.of(next).standing().nextStep()).isEmpty();
    assertThat(story.hasTask(next, TaskKind.CONFIRM_DEMOTION)).isFalse();
    assertThat(status(next)).isEqualTo("RESTRICTED");

    launched(WINDOW.plusYears(1));
    assertThat(story.of(next).state()).isEqualTo(EnrollmentState.SUCCEEDED);
    assertThat(status(next)).isEqualTo("RESTRICTED");
  }

  @Test
  void m2WhatIsUnderCureEndsWithItsTasksAndRequestsOnRecord() {
    var old = restricted();
    story.handIn(old, "REQ-INF");
    story.moreInformation(old, TaskKind.VERIFY_INFRASTRUCTURE);
    var request = story.openRequest(old);

    launched(WINDOW);

    assertThat(story.of(old).state()).isEqualTo(EnrollmentState.SUCCEEDED);
    assertThat(story.hasEnded(old)).isTrue();
    assertThat(
            database
                .sql("select closed_at is not null from information_request where request_id = ?")
                .param(request.id())
                .query(Boolean.class)
                .single())
        .isTrue();
    assertThat(mailed(old, "CASE_SUCCEEDED")).isEqualTo(1);
    assertThat(status(next(old))).isEqualTo("RESTRICTED");
  }

  @Test
  void m2AStepThatWasNotTakenIsDropped() {
    var old = story.notRenewed();
    inOrder(old);
    story.itBecomes(old, "2019-03-01T00:00:00Z");
    assertThat(story.hasTask(old, TaskKind.CONFIRM_DEMOTION)).isTrue();

    launched(WINDOW);

    assertThat(story.of(old).state()).isEqualTo(EnrollmentState.SUCCEEDED);
    assertThat(story.hasTask(old, TaskKind.CONFIRM_DEMOTION)).isFalse();
    assertThat(recorded(old, "TASK_SUPERSEDED")).isEqualTo(1);
    assertThat(status(next(old))).isEqualTo("ACTIVE");
  }

  @Test
  void m2AnAppealIsDecidedFirst() {
    var old = story.notRenewed();
    inOrder(old);
    story.appeal(old);

    var launch = launched(WINDOW);

    assertThat(launch.opened()).isZero();
    assertThat(launches.note(launch, old.tenantId().value()))
        .isEqualTo("An appeal in the case %s is decided first.".formatted(old.id()));
    assertThat(story.of(old).state()).isEqualTo(EnrollmentState.APPEALED);
    story.decideAppeal(OTHER_LEAD, old, "DECISION_STANDS");

    assertThat(launched(WINDOW.plusDays(1)).opened()).isEqualTo(1);
    assertThat(story.of(old).state()).isEqualTo(EnrollmentState.SUCCEEDED);
  }

  /** M2: its case ended as 0.2.0 ended it, when the next basis date was reached. */
  @Test
  void m2WhoWasLeftWithoutACaseByAnEarlierReleaseIsCheckedAgain() {
    var old = restricted();
    database
        .sql("update enrollment set state = 'CLOSED', next_step = null where case_number = ?")
        .param(old.id().value())
        .update();

    launched(WINDOW);
    var next = next(old);
    story.handIn(next);
    planGoesOn(next);
    story.met(next, TaskKind.VERIFY_SERVICE_EVIDENCE);
    story.met(next, TaskKind.VERIFY_INFRASTRUCTURE);

    assertThat(status(next)).isEqualTo("ACTIVE");
  }

  @Test
  void m3TheDatabaseKeepsThatOneCaseOfATenantIsLive() {
    var first = story.opened();
    story.handIn(first);
    story.everythingMet(first);
    var second = new CaseNumber(first.tenantId() + "-2019");

    assertThatThrownBy(
            () ->
                database
                    .sql(
                        """
                        update enrollment set state = 'NOTIFIED', opened_at = now()
                        where case_number = ?
                        """)
                    .param(second.value())
                    .update())
        .isInstanceOf(DuplicateKeyException.class)
        .hasMessageContaining("enrollment_one_live_case_of_a_tenant");
  }

  private Enrollment restricted() {
    var old = story.restricted();
    inOrder(old);
    return old;
  }

  /** What the registry has to know from 2018-12-20 on. */
  private void inOrder(Enrollment enrollment) {
    database
        .sql(
            """
            update tenant set membership_active = true, signer_authority = true, first_level_support = true
            where tenant_id = ?
            """)
        .param(enrollment.tenantId().value())
        .update();
  }

  private void planGoesOn(Enrollment enrollment) {
    story.complete(
        REVIEWER,
        story.task(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE),
        CaseStory.verdict(
            "MET",
            null,
            null,
            Map.of("planType", "ASFP", "planStart", "2019-09-20", "planEnd", "2020-09-19")));
  }

  private Launch launched(LocalDate day) {
    clock.set(day.atTime(1, 0).toInstant(ZoneOffset.UTC));
    return launches.launched(day);
  }

  private Enrollment next(Enrollment old) {
    return enrollments.require(CaseNumber.of(old.tenantId(), old.basisDate().getYear() + 1));
  }

  private String status(Enrollment enrollment) {
    return database
        .sql("select status from tenant where tenant_id = ?")
        .param(enrollment.tenantId().value())
        .query(String.class)
        .single();
  }

  private int recorded(Enrollment enrollment, String action) {
    return database
        .sql("select count(*) from audit_entry where stream = ? and action = ?")
        .params(enrollment.id().value(), action)
        .query(Integer.class)
        .single();
  }

  private int mailed(Enrollment enrollment, String kind) {
    return database
        .sql("select count(*) from mail where case_number = ? and kind = ?")
        .params(enrollment.id().value(), kind)
        .query(Integer.class)
        .single();
  }
}
