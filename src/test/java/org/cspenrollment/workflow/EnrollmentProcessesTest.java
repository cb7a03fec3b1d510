package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;
import static org.cspenrollment.workflow.CaseStory.LEAD;
import static org.cspenrollment.workflow.CaseStory.MANAGER;
import static org.cspenrollment.workflow.CaseStory.OTHER_MANAGER;
import static org.cspenrollment.workflow.CaseStory.OTHER_REVIEWER;
import static org.cspenrollment.workflow.CaseStory.REVIEWER;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.community.process_test_coverage.spring_test.common.ProcessEngineCoverageProperties;
import org.cspenrollment.Portfolio;
import org.cspenrollment.SignedIn;
import org.cspenrollment.TransitionStory;
import org.cspenrollment.enrollment.CaseRequirement;
import org.cspenrollment.enrollment.Enrollment;
import org.cspenrollment.enrollment.EnrollmentState;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.platform.Refused;
import org.cspenrollment.policy.OutcomeDecision;
import org.cspenrollment.policy.Result;
import org.cspenrollment.review.TaskKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of annual-enrollment and requirement-verification, told as stories of cases. */
@ProcessTest
class EnrollmentProcessesTest {

  @Autowired private ProcessEngine engine;
  @Autowired private CaseStory story;
  @Autowired private TransitionStory resellerTransition;
  @Autowired private Portfolio portfolio;
  @Autowired private Enrollments enrollments;
  @Autowired private ProcessEngineCoverageProperties gate;

  @BeforeEach
  void useThisEngine() {
    init(engine);
  }

  @Test
  void thisClassFailsUnlessItWalksEveryPath() {
    assertThat(gate.getClassCoverageAssertionConditions()).hasSize(1);
    assertThat(gate.getClassCoverageAssertionConditions().get(0).matches(0.99)).isFalse();
  }

  @Test
  void aPartnerThatMeetsEverythingIsRenewedAndItsNextCycleIsScheduled() {
    var enrollment = story.opened();
    assertState(enrollment, EnrollmentState.NOTIFIED);
    BpmnAwareTests.assertThat(story.process(enrollment))
        .hasPassed("serviceTask_recordRequirements")
        .isWaitingAt("callActivity_verifyRequirements");

    story.handIn(enrollment);
    assertState(enrollment, EnrollmentState.UNDER_REVIEW);
    story.everythingMet(enrollment);

    assertState(enrollment, EnrollmentState.APPROVED);
    assertThat(story.of(enrollment).outcome()).isEqualTo(OutcomeDecision.RENEW);
    assertThat(story.hasEnded(enrollment)).isTrue();
    var next = enrollments.require(enrollment.tenantId() + "-2019");
    assertThat(next.state()).isEqualTo(EnrollmentState.SCHEDULED);
    assertThat(next.basisDate()).isEqualTo("2019-10-15");
  }

  @Test
  void requirementsHandedInOneByOneAreVerifiedOneByOne() {
    var enrollment = story.opened();
    story.handIn(enrollment, "REQ-SVC");

    assertThat(story.hasTask(enrollment, TaskKind.VERIFY_SERVICE_EVIDENCE)).isTrue();
    assertThat(story.hasTask(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE)).isFalse();
    story.met(enrollment, TaskKind.VERIFY_SERVICE_EVIDENCE);
    assertState(enrollment, EnrollmentState.IN_PREPARATION);
  }

  @Test
  void anAnswerToARequestForInformationGoesBackToVerification() {
    var enrollment = story.opened();
    story.handIn(enrollment, "REQ-SUP2");
    story.moreInformation(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);

    assertState(enrollment, EnrollmentState.INFO_REQUESTED);
    assertThat(story.openRequest(enrollment).due()).isEqualTo("2018-10-01");
    story.answer(enrollment);

    assertState(enrollment, EnrollmentState.UNDER_REVIEW);
    story.met(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);
    assertThat(requirement(enrollment, "REQ-SUP2").result()).isEqualTo(Result.MET);
  }

  @Test
  void whatIsNotMetCanBeMendedUntilTheBasisDate() {
    var enrollment = story.opened();
    story.handIn(enrollment);
    story.met(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);
    story.met(enrollment, TaskKind.VERIFY_SERVICE_EVIDENCE);
    story.infrastructureNotMet(enrollment);
    story.agree(LEAD, enrollment, TaskKind.CONFIRM_NOT_MET);

    assertState(enrollment, EnrollmentState.REMEDIATION);
    assertThat(requirement(enrollment, "REQ-INF").reasonCode())
        .isEqualTo("INF_PROVISIONING_MISSING");
    story.handIn(enrollment, "REQ-INF");
    story.met(enrollment, TaskKind.VERIFY_INFRASTRUCTURE);
    assertState(enrollment, EnrollmentState.APPROVED);
  }

  @Test
  void whatIsNotMendedByTheBasisDateEndsNotRenewedOnceAnotherPersonAgrees() {
    var enrollment = story.opened();
    story.handIn(enrollment);
    story.met(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);
    story.met(enrollment, TaskKind.VERIFY_SERVICE_EVIDENCE);
    story.infrastructureNotMet(enrollment);
    story.agree(LEAD, enrollment, TaskKind.CONFIRM_NOT_MET);
    story.basisDatePasses(enrollment);

    assertState(enrollment, EnrollmentState.UNDER_REVIEW);
    story.agree(MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
    assertState(enrollment, EnrollmentState.NOT_RENEWED);
    assertThat(story.hasEnded(enrollment)).isTrue();
  }

  @Test
  void aPartnerThatHandsInNothingIsNotRenewedOnceTwoPeopleAgree() {
    var enrollment = story.opened();
    story.basisDatePasses(enrollment);

    story.agree(MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.UNDER_REVIEW);
    assertRefused("four-eyes", () -> story.agree(MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION));
    story.agree(OTHER_MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
    assertState(enrollment, EnrollmentState.NOT_RENEWED);
  }

  @Test
  void anAnswerThatNeverComesCountsAsMissed() {
    var enrollment = story.opened();
    story.handIn(enrollment, "REQ-SUP2");
    story.moreInformation(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);
    story.basisDatePasses(enrollment);

    assertThat(story.hasTask(enrollment, TaskKind.CONFIRM_DEMOTION)).isTrue();
    story.disagree(MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
    story.decide(MANAGER, enrollment, "HOLD");
    story.decide(MANAGER, enrollment, "NOT_RENEWED");
    assertRefused("four-eyes", () -> story.agree(MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION));
    story.agree(OTHER_MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
    assertState(enrollment, EnrollmentState.NOT_RENEWED);
  }

  @Test
  void aDoubtedNotMetGoesToTheManagerWhoMayRenew() {
    var enrollment = withDoubtedInfrastructure();
    story.decide(MANAGER, enrollment, "RENEW");
    assertState(enrollment, EnrollmentState.APPROVED);
  }

  @Test
  void theManagerMayRenewWithNotes() {
    var enrollment = withDoubtedInfrastructure();
    story.decide(MANAGER, enrollment, "RENEW_WITH_NOTES");
    assertState(enrollment, EnrollmentState.APPROVED_WITH_NOTES);
  }

  @Test
  void theManagerMayLetThePartnerMendIt() {
    var enrollment = withDoubtedInfrastructure();
    story.decide(MANAGER, enrollment, "REMEDIATE");
    assertState(enrollment, EnrollmentState.REMEDIATION);
    story.handIn(enrollment, "REQ-INF");
    story.met(enrollment, TaskKind.VERIFY_INFRASTRUCTURE);
    assertState(enrollment, EnrollmentState.APPROVED);
  }

  @Test
  void aPlanThatEndsSoonAfterTheBasisDateIsRenewedWithNotes() {
    var enrollment = story.opened();
    story.handIn(enrollment);
    story.met(enrollment, TaskKind.VERIFY_INFRASTRUCTURE);
    story.met(enrollment, TaskKind.VERIFY_SERVICE_EVIDENCE);
    story.complete(
        REVIEWER,
        story.task(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE),
        CaseStory.verdict(
            "MET",
            null,
            null,
            Map.of("planType", "PSFP", "planStart", "2017-11-01", "planEnd", "2018-10-31")));

    assertState(enrollment, EnrollmentState.APPROVED_WITH_NOTES);
    assertThat(requirement(enrollment, "REQ-SUP2").reasonCode()).isEqualTo("SUP_EXPIRING_30");
  }

  @Test
  void aWaiverNeedsASecondPersonAndCountsLikeMet() {
    var enrollment = story.opened();
    story.handIn(enrollment);
    story.met(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);
    story.met(enrollment, TaskKind.VERIFY_SERVICE_EVIDENCE);
    story.waive(enrollment, TaskKind.VERIFY_INFRASTRUCTURE);
    story.disagree(MANAGER, enrollment, TaskKind.CONFIRM_WAIVER);
    story.waive(enrollment, TaskKind.VERIFY_INFRASTRUCTURE);
    story.agree(OTHER_MANAGER, enrollment, TaskKind.CONFIRM_WAIVER);

    assertThat(requirement(enrollment, "REQ-INF").result()).isEqualTo(Result.WAIVED);
    assertState(enrollment, EnrollmentState.APPROVED);
  }

  @Test
  void aMandatoryFactTheRegistryDoesNotKnowIsAskedOfTheOffice() {
    var tenant = portfolio.enrolled(LocalDate.of(2017, 12, 27));
    story.opened();
    var enrollment = story.opened(tenant);

    assertThat(enrollment.basisDate()).isEqualTo("2018-12-27");
    var task = story.task(enrollment, TaskKind.VERIFY_REQUIREMENT);
    story.complete(
        REVIEWER,
        task,
        CaseStory.verdict("MET", "MPN_OK", "Seen in Partner Center on the phone", Map.of()));
    assertThat(requirement(enrollment, task.requirementId()).result()).isEqualTo(Result.MET);
  }

  @Test
  void accountsReceivableOfTheLaterEditionsIsVerifiedLikeInfrastructure() {
    var enrollment =
        story.opened(portfolio.enrolled(LocalDate.of(2017, 10, 15)), LocalDate.of(2021, 10, 15));
    story.handIn(enrollment, "REQ-AR");

    assertThat(story.task(enrollment, TaskKind.VERIFY_INFRASTRUCTURE).requirementId())
        .isEqualTo("REQ-AR");
    story.met(enrollment, TaskKind.VERIFY_INFRASTRUCTURE);
    assertThat(requirement(enrollment, "REQ-AR").result()).isEqualTo(Result.MET);
  }

  @Test
  void thePartnerMayChooseTheResellerPathAtAnyMoment() {
    var enrollment = story.opened();
    story.handIn(enrollment, "REQ-SUP2");
    story.chooseResellerPath(enrollment);

    assertState(enrollment, EnrollmentState.TRANSITION_ELECTED);
    assertThat(story.of(enrollment).outcome()).isEqualTo(OutcomeDecision.TRANSITION);
    assertThat(story.hasTask(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE)).isFalse();
    BpmnAwareTests.assertThat(story.process(enrollment)).isWaitingAt("callActivity_moveToReseller");
    resellerTransition.ends(enrollment);
    assertThat(story.hasEnded(enrollment)).isTrue();
  }

  @Test
  void whoGaveTheVerdictCannotConfirmIt() {
    var enrollment = story.opened();
    story.handIn(enrollment, "REQ-INF");
    var both =
        SignedIn.staff(
            "reviewer1",
            org.cspenrollment.platform.Role.REVIEWER,
            org.cspenrollment.platform.Role.LEAD_REVIEWER);
    story.infrastructureNotMet(enrollment);

    assertRefused("four-eyes", () -> story.agree(both, enrollment, TaskKind.CONFIRM_NOT_MET));
    assertRefused(
        "not-allowed", () -> story.agree(OTHER_REVIEWER, enrollment, TaskKind.CONFIRM_NOT_MET));
    assertThat(story.hasTask(enrollment, TaskKind.CONFIRM_NOT_MET)).isTrue();
  }

  @Test
  void aVerdictAgainstTheTablesWithoutAReasonLeavesTheTaskOpen() {
    var enrollment = story.opened();
    story.handIn(enrollment, "REQ-INF");

    assertRefused(
        "invalid-field",
        () ->
            story.complete(
                REVIEWER,
                story.task(enrollment, TaskKind.VERIFY_INFRASTRUCTURE),
                CaseStory.verdict(
                    "NOT_MET",
                    null,
                    null,
                    Map.of("billingCapability", true, "provisioningCapability", true))));
    assertThat(story.hasTask(enrollment, TaskKind.VERIFY_INFRASTRUCTURE)).isTrue();
  }

  private Enrollment withDoubtedInfrastructure() {
    var enrollment = story.opened();
    story.handIn(enrollment);
    story.met(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);
    story.met(enrollment, TaskKind.VERIFY_SERVICE_EVIDENCE);
    story.infrastructureNotMet(enrollment);
    story.disagree(LEAD, enrollment, TaskKind.CONFIRM_NOT_MET);
    assertState(enrollment, EnrollmentState.UNDER_REVIEW);
    assertThat(story.hasTask(enrollment, TaskKind.DECIDE_EXCEPTION)).isTrue();
    return enrollment;
  }

  private CaseRequirement requirement(Enrollment enrollment, String id) {
    return enrollments.requirement(enrollment.id(), id);
  }

  private void assertState(Enrollment enrollment, EnrollmentState state) {
    assertThat(story.of(enrollment).state()).isEqualTo(state);
  }

  private static void assertRefused(String type, Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.type()).isEqualTo(type));
  }
}
