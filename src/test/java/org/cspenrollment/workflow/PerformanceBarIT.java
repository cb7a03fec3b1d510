package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cspenrollment.workflow.CaseStory.MANAGER;
import static org.cspenrollment.workflow.CaseStory.OTHER_MANAGER;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.cspenrollment.TestClock;
import org.cspenrollment.TestDatabase;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.AuditCode;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.enrollment.requirement.CaseRequirement;
import org.cspenrollment.kernel.OutcomeDecision;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.policy.RequirementLevel;
import org.cspenrollment.policy.Result;
import org.cspenrollment.policy.table.StoredTables;
import org.cspenrollment.review.TaskKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** M9: with the bar of the seed switched on by tables alone, a case waits for its growth. */
@CaseTest
@Import(RevenueStory.class)
@TestPropertySource(properties = TestDatabase.OF_ITS_OWN + "=performance_bar")
class PerformanceBarIT {

  private static final YearMonth LAST = YearMonth.of(2018, 9);

  @Autowired private CaseStory story;
  @Autowired private RevenueStory revenue;
  @Autowired private Enrollments enrollments;
  @Autowired private TestClock clock;
  @Autowired private TaskService tasks;
  @Autowired private AuditTrail audit;

  @BeforeAll
  static void theBarIsSwitchedOn(
      @Autowired StoredTables tables,
      @Autowired RepositoryService engine,
      @Autowired TestClock clock) {
    clock.set(TestClock.START);
    PerformanceBar.switchOn(tables, engine);
  }

  @Test
  void m9AGrowthThatIsKnownInTimeRenewsWithoutAPerson() throws Exception {
    var enrollment = everythingElseIsMet();
    assertThat(enrollments.pins(enrollment.id()).release()).contains(2);
    assertThat(recommended(enrollment)).isEqualTo(OutcomeDecision.WAIT);
    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.UNDER_REVIEW);
    assertThat(openTasks(enrollment)).isZero();

    clock.set(Instant.parse("2018-10-02T09:00:00Z"));
    revenue.twoYears(enrollment.tenantId(), LAST, "1000.00", "1774.00");
    assertThat(growth(enrollment).result()).isEqualTo(Result.MET);
    assertThat(growth(enrollment).sentence().en()).contains("77.4 %");
    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.UNDER_REVIEW);
    story.basisDatePasses(enrollment);

    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.APPROVED);
    assertThat(openTasks(enrollment)).isZero();
    assertThat(story.hasEnded(enrollment)).isTrue();
  }

  @Test
  void m9AGrowthBelowTheBarTakesTheNormalWayAtTheBasisDate() throws Exception {
    var enrollment = everythingElseIsMet();
    clock.set(Instant.parse("2018-10-02T09:00:00Z"));
    revenue.twoYears(enrollment.tenantId(), LAST, "1000.00", "1049.99");
    assertThat(growth(enrollment).reasonCode()).isEqualTo("PERF_RECORDED");
    revenue.twoYears(enrollment.tenantId(), LAST, "1000.00", "1049.00");
    assertThat(growth(enrollment).reasonCode()).isEqualTo("PERF_BELOW_BAR");
    assertThat(openTasks(enrollment)).isZero();
    story.basisDatePasses(enrollment);

    assertThat(openTasks(enrollment)).isEqualTo(1);
    story.agree(MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
    story.agree(OTHER_MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.NOT_RENEWED);
  }

  @Test
  void m9AGrowthThatNobodyKnowsIsHeldAndNeverCountedAgainstThePartner() throws Exception {
    var enrollment = everythingElseIsMet();
    story.theOfficeIsLate(enrollment);

    assertThat(recommended(enrollment)).isEqualTo(OutcomeDecision.HOLD);
    assertThat(story.of(enrollment).tenant().status()).isEqualTo("ACTIVE");
    assertThat(told(enrollment)).as("the partner is told once").isEqualTo(1);
    assertThat(story.hasTask(enrollment, TaskKind.DECIDE_EXCEPTION)).isTrue();
    assertThat(openTasks(enrollment)).isEqualTo(1);
    revenue.twoYears(enrollment.tenantId(), LAST, "1000.00", "1774.00");

    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.APPROVED);
    assertThat(openTasks(enrollment)).isZero();
    assertThat(story.hasEnded(enrollment)).isTrue();
  }

  @Test
  void m9AManagerMayRenewWhatIsHeldAndNothingIsLeftBehind() {
    var enrollment = everythingElseIsMet();
    story.theOfficeIsLate(enrollment);
    story.decide(MANAGER, enrollment, "RENEW");

    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.APPROVED);
    assertThat(openTasks(enrollment)).isZero();
    assertThat(story.hasEnded(enrollment)).isTrue();
  }

  @Test
  void m9WhatACaseWasDecidedByStaysAsItWas() throws Exception {
    var enrollment = everythingElseIsMet();
    story.theOfficeIsLate(enrollment);
    story.decide(MANAGER, enrollment, "RENEW");
    revenue.twoYears(enrollment.tenantId(), LAST, "1000.00", "900.00");

    assertThat(growth(enrollment).result()).isEqualTo(Result.PENDING);
  }

  @Test
  void m9AnOfficeThatIsLateWithAnotherRequirementAsksOneManagerAtATime() throws Exception {
    var enrollment = story.opened();
    story.handIn(enrollment);
    story.met(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);
    story.met(enrollment, TaskKind.VERIFY_SERVICE_EVIDENCE);
    story.theOfficeIsLate(enrollment);
    assertThat(managersAsked(enrollment)).isEqualTo(1);

    story.met(enrollment, TaskKind.VERIFY_INFRASTRUCTURE);
    assertThat(managersAsked(enrollment)).isEqualTo(1);
    assertThat(openTasks(enrollment)).isEqualTo(1);
    assertThat(told(enrollment)).as("the partner is told once").isEqualTo(1);
    assertThat(story.of(enrollment).isOfficeLate()).isFalse();
    revenue.twoYears(enrollment.tenantId(), LAST, "1000.00", "1774.00");
    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.APPROVED);
    assertThat(story.hasEnded(enrollment)).isTrue();
  }

  @Test
  void m9EvidenceThatThePartnerNeverHandedInIsNotHeldForTheGrowth() {
    var enrollment = story.opened();
    story.basisDatePasses(enrollment);

    assertThat(recommended(enrollment)).isEqualTo(OutcomeDecision.NOT_RENEWED);
    assertThat(story.hasTask(enrollment, TaskKind.CONFIRM_DEMOTION)).isTrue();
  }

  private Enrollment everythingElseIsMet() {
    var enrollment = story.opened();
    assertThat(growth(enrollment).requirement().level()).isEqualTo(RequirementLevel.MANDATORY);
    story.handIn(enrollment);
    story.everythingMet(enrollment);
    return enrollment;
  }

  private OutcomeDecision recommended(Enrollment enrollment) {
    return story.of(enrollment).decision().recommendation().orElseThrow().decision();
  }

  private CaseRequirement growth(Enrollment enrollment) {
    return enrollments.requirement(enrollment.id(), new RequirementId("REQ-PERF"));
  }

  private long openTasks(Enrollment enrollment) {
    return tasks.createTaskQuery().processInstanceBusinessKey(enrollment.id().value()).count();
  }

  private long told(Enrollment enrollment) {
    return audit
        .entries(enrollment.id().value(), Set.of(AuditCode.HELD), new PageRequest(0, 5))
        .total();
  }

  private long managersAsked(Enrollment enrollment) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(enrollment.id().value())
        .taskDefinitionKey("userTask_decideException")
        .count();
  }
}
