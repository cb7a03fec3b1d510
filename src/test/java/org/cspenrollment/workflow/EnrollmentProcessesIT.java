package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;
import static org.cspenrollment.workflow.CaseStory.LEAD;
import static org.cspenrollment.workflow.CaseStory.MANAGER;
import static org.cspenrollment.workflow.CaseStory.OTHER_LEAD;
import static org.cspenrollment.workflow.CaseStory.OTHER_MANAGER;
import static org.cspenrollment.workflow.CaseStory.OTHER_REVIEWER;
import static org.cspenrollment.workflow.CaseStory.REVIEWER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.community.process_test_coverage.spring_test.common.ProcessEngineCoverageProperties;
import org.cspenrollment.Portfolio;
import org.cspenrollment.SignedIn;
import org.cspenrollment.TestClock;
import org.cspenrollment.TransitionStory;
import org.cspenrollment.enrollment.EnrollmentWorkflow;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.decision.OpenFacts;
import org.cspenrollment.enrollment.enforcement.Enforcement;
import org.cspenrollment.enrollment.enforcement.EnforcementStepView;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.enrollment.lifecycle.FinalOutcome;
import org.cspenrollment.enrollment.lifecycle.Recommendation;
import org.cspenrollment.enrollment.management.MovingDeadlines;
import org.cspenrollment.enrollment.requirement.CaseRequirement;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.Deadline;
import org.cspenrollment.kernel.ExceptionDecision;
import org.cspenrollment.kernel.OutcomeDecision;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.policy.Result;
import org.cspenrollment.review.DecisionEntry;
import org.cspenrollment.review.TaskKind;
import org.cspenrollment.review.task.StaffTaskService;
import org.cspenrollment.transition.LateSteps;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Every path of the processes of a case, told as stories. */
@ProcessTest
class EnrollmentProcessesIT {

  @Autowired private ProcessEngine engine;
  @Autowired private CaseStory story;
  @Autowired private TransitionStory resellerTransition;
  @Autowired private Portfolio portfolio;
  @Autowired private Enrollments enrollments;
  @Autowired private Enforcement consequences;
  @Autowired private LateSteps late;
  @Autowired private OpenFacts openFacts;
  @Autowired private EnrollmentWorkflow workflow;
  @Autowired private TransactionTemplate transaction;
  @Autowired private StaffTaskService work;
  @Autowired private MovingDeadlines deadlines;
  @Autowired private TestClock clock;
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
    assertThat(outcome(enrollment)).contains(OutcomeDecision.RENEW);
    assertThat(story.hasEnded(enrollment)).isTrue();
    var next = enrollments.require(new CaseNumber(enrollment.tenantId() + "-2019"));
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
    assertThat(story.openRequest(enrollment).due()).isEqualTo("2018-10-05");
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
    BpmnAwareTests.assertThat(story.process(enrollment))
        .isWaitingAt("callActivity_followConsequences");
  }

  @Test
  void scenario10TheRestrictionStartsNoEarlierThanThe1stOfMarch2019() {
    var tenant = portfolio.enrolled(LocalDate.of(2017, 1, 20));
    portfolio.knows(
        tenant, "membership_active = true, signer_authority = true, first_level_support = true");
    clock.set(Instant.parse("2018-11-05T09:00:00Z"));
    var enrollment = story.opened(tenant);
    assertThat(enrollment.basisDate()).isEqualTo("2019-01-20");

    story.basisDatePasses(enrollment);
    story.agree(MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
    story.agree(OTHER_MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
    assertState(enrollment, EnrollmentState.NOT_RENEWED);
    assertThat(story.of(enrollment).standing().nextStep())
        .hasValueSatisfying(next -> assertThat(next.due()).isEqualTo("2019-03-01"));

    story.itBecomes(enrollment, "2019-02-28T23:59:59Z");
    assertThat(story.hasTask(enrollment, TaskKind.CONFIRM_DEMOTION)).isFalse();
    story.itBecomes(enrollment, "2019-03-01T00:00:00Z");
    assertThat(partnerStatus(enrollment)).isEqualTo("ACTIVE");
    story.agree(OTHER_MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
    assertState(enrollment, EnrollmentState.RESTRICTED);
    assertThat(partnerStatus(enrollment)).isEqualTo("RESTRICTED");

    story.itBecomes(enrollment, "2020-01-20T00:00:00Z");
    assertState(enrollment, EnrollmentState.RESTRICTED);
    assertThat(outcome(enrollment)).contains(OutcomeDecision.NOT_RENEWED);
    assertThat(partnerStatus(enrollment)).isEqualTo("RESTRICTED");
    assertThat(story.hasEnded(enrollment)).as("only its next case takes its place").isFalse();
  }

  @Test
  void scenario14TheLadderOfE4FollowsItsDatesAndEachStepIsConfirmed() {
    var enrollment = shortOfAMillion();
    story.agree(MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
    assertState(enrollment, EnrollmentState.UNDER_REVIEW);
    story.agree(OTHER_MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
    assertState(enrollment, EnrollmentState.NOT_RENEWED);
    assertThat(consequences.ladder(story.of(enrollment)))
        .extracting(EnforcementStepView::status, rung -> rung.fallsDue().toString())
        .containsExactly(
            tuple("RESTRICTED", "2026-01-31"),
            tuple("SUSPENDED", "2026-03-02"),
            tuple("REVOKED", "2026-04-01"));

    story.agree(MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
    assertState(enrollment, EnrollmentState.RESTRICTED);
    story.itBecomes(enrollment, "2026-03-01T23:59:59Z");
    assertThat(story.hasTask(enrollment, TaskKind.CONFIRM_DEMOTION)).isFalse();
    story.itBecomes(enrollment, "2026-03-02T00:00:00Z");
    assertThat(partnerStatus(enrollment)).isEqualTo("RESTRICTED");
    story.agree(OTHER_MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
    assertThat(partnerStatus(enrollment)).isEqualTo("SUSPENDED");

    story.itBecomes(enrollment, "2026-04-01T00:00:00Z");
    story.disagree(MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
    assertState(enrollment, EnrollmentState.SUSPENDED);
    story.itBecomes(enrollment, "2026-04-07T23:59:59Z");
    assertThat(story.hasTask(enrollment, TaskKind.CONFIRM_DEMOTION)).isFalse();
    story.itBecomes(enrollment, "2026-04-08T00:00:00Z");
    story.agree(MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
    assertState(enrollment, EnrollmentState.REVOKED);
    assertThat(partnerStatus(enrollment)).isEqualTo("REVOKED");
    assertThat(story.hasEnded(enrollment)).isTrue();
  }

  @Test
  void aCureThatIsApprovedRenewsThePartnerAndTakesTheRestrictionBack() {
    var enrollment = story.restricted();
    assertThat(partnerStatus(enrollment)).isEqualTo("RESTRICTED");
    story.handIn(enrollment, "REQ-INF");

    assertState(enrollment, EnrollmentState.UNDER_REVIEW);
    assertThat(partnerStatus(enrollment)).isEqualTo("RESTRICTED");
    story.met(enrollment, TaskKind.VERIFY_INFRASTRUCTURE);
    assertState(enrollment, EnrollmentState.APPROVED);
    assertThat(partnerStatus(enrollment)).isEqualTo("ACTIVE");
    assertThat(enrollments.require(new CaseNumber(enrollment.tenantId() + "-2019")).state())
        .isEqualTo(EnrollmentState.SCHEDULED);
    assertThat(story.hasEnded(enrollment)).isTrue();
  }

  @Test
  void aCureThatFailsLeadsBackToTheLadderWithoutAskingForTheDemotionAgain() {
    var enrollment = story.restricted();
    var decidedAt = story.of(enrollment).decision().decidedAt();
    story.handIn(enrollment, "REQ-INF");
    story.infrastructureNotMet(enrollment);
    story.agree(LEAD, enrollment, TaskKind.CONFIRM_NOT_MET);

    assertState(enrollment, EnrollmentState.RESTRICTED);
    assertThat(story.of(enrollment).decision().decidedAt()).isEqualTo(decidedAt);
    assertThat(story.hasTask(enrollment, TaskKind.CONFIRM_DEMOTION)).isFalse();
    assertThat(story.timers(enrollment)).hasSize(1);
  }

  @Test
  void anAppealStopsTheNextStepUntilSomebodyElseHasDecidedIt() {
    var enrollment = story.notRenewed();
    story.appeal(enrollment);

    assertState(enrollment, EnrollmentState.APPEALED);
    assertThat(story.timers(enrollment)).isEmpty();
    assertRefused("four-eyes", () -> story.decideAppeal(LEAD, enrollment, "DECISION_STANDS"));
    story.decideAppeal(OTHER_LEAD, enrollment, "DECISION_STANDS");
    assertState(enrollment, EnrollmentState.NOT_RENEWED);
    assertThat(story.timers(enrollment)).hasSize(1);
    assertRefused("appeal-exists", () -> story.appeal(enrollment));
  }

  @Test
  void anAppealThatIsUpheldRenewsThePartner() {
    var enrollment = story.notRenewed();
    story.appeal(enrollment);
    story.decideAppeal(OTHER_LEAD, enrollment, "OVERTURNED");

    assertState(enrollment, EnrollmentState.APPROVED);
    assertThat(outcome(enrollment)).contains(OutcomeDecision.RENEW);
    assertThat(enrollments.require(new CaseNumber(enrollment.tenantId() + "-2019")).state())
        .isEqualTo(EnrollmentState.SCHEDULED);
    assertThat(story.hasEnded(enrollment)).isTrue();
  }

  @Test
  void aPartnerThatLeavesIsOutWhenItsNoticeIsOver() {
    var enrollment = story.opened();
    story.leave(enrollment);

    assertState(enrollment, EnrollmentState.EXIT_NOTICE);
    assertThat(outcome(enrollment)).isEmpty();
    assertThat(recommended(enrollment)).contains(OutcomeDecision.VOLUNTARY_EXIT);
    story.itBecomes(enrollment, "2018-10-16T23:59:59Z");
    assertThat(partnerStatus(enrollment)).isEqualTo("ACTIVE");
    story.itBecomes(enrollment, "2018-10-17T00:00:00Z");
    assertState(enrollment, EnrollmentState.EXITED);
    assertThat(partnerStatus(enrollment)).isEqualTo("LEFT");
    assertThat(story.hasEnded(enrollment)).isTrue();
  }

  @Test
  void aPartnerOnTheLadderMayStillMoveToTheResellerModel() {
    var enrollment = story.restricted();
    story.chooseResellerPath(enrollment);

    assertState(enrollment, EnrollmentState.TRANSITION_ELECTED);
    resellerTransition.ends(enrollment);
    assertThat(story.hasEnded(enrollment)).isTrue();
  }

  @Test
  void m1ALateStepIsSeenToByAManagerOrTakenMeanwhile() {
    var enrollment = story.opened();
    story.chooseResellerPath(enrollment);
    story.itBecomes(enrollment, "2018-10-08T00:00:00Z");
    late.ask(enrollment.id());
    story.complete(
        MANAGER,
        story.task(enrollment, TaskKind.RESELLER_FOLLOW_LATE_STEP),
        CaseStory.confirmation(true, "It enrolls this week."));
    story.itBecomes(enrollment, "2018-10-18T00:00:00Z");
    late.ask(enrollment.id());
    assertThat(story.hasTask(enrollment, TaskKind.RESELLER_FOLLOW_LATE_STEP)).isTrue();

    resellerTransition.enrolls(enrollment);
    assertThat(story.hasTask(enrollment, TaskKind.RESELLER_FOLLOW_LATE_STEP)).isFalse();
  }

  @Test
  void m1APartnerThatElectsToMoveAndDoesNothingIsRevokedInTheEnd() {
    clock.set(Instant.parse("2026-01-05T00:00:00Z"));
    var enrollment =
        story.opened(portfolio.enrolled(LocalDate.of(2017, 3, 12)), LocalDate.of(2026, 3, 31));
    story.chooseResellerPath(enrollment);
    story.itBecomes(enrollment, "2026-04-01T00:00:00Z");
    story.agree(MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
    for (var day : List.of("2026-04-01", "2026-04-30", "2026-05-30")) {
      story.itBecomes(enrollment, day + "T00:00:00Z");
      story.agree(OTHER_MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
    }

    assertState(enrollment, EnrollmentState.TRANSITION_ELECTED);
    assertThat(partnerStatus(enrollment)).isEqualTo("REVOKED");
  }

  @Test
  void aPartnerThatWasInTimeKeepsItsStatusWhileTheOfficeIsLate() {
    var enrollment = story.opened();
    story.handIn(enrollment);
    story.theOfficeIsLate(enrollment);

    assertState(enrollment, EnrollmentState.UNDER_REVIEW);
    assertThat(outcome(enrollment)).isEmpty();
    assertThat(recommended(enrollment)).contains(OutcomeDecision.HOLD);
    assertThat(partnerStatus(enrollment)).isEqualTo("ACTIVE");
    assertThat(story.hasTask(enrollment, TaskKind.DECIDE_EXCEPTION)).isTrue();
    story.everythingMet(enrollment);
    assertState(enrollment, EnrollmentState.APPROVED);
    assertThat(story.hasTask(enrollment, TaskKind.DECIDE_EXCEPTION)).isFalse();
    assertThat(story.hasEnded(enrollment)).isTrue();
  }

  @Test
  void aManagerMayRenewWhatTheOfficeHasNotVerifiedInTime() {
    var enrollment = story.opened();
    story.handIn(enrollment);
    story.theOfficeIsLate(enrollment);
    story.decide(MANAGER, enrollment, "HOLD");
    assertState(enrollment, EnrollmentState.ON_HOLD);
    assertRefused("nothing-to-remedy", () -> story.decide(MANAGER, enrollment, "REMEDIATE"));
    story.decide(MANAGER, enrollment, "RENEW");

    assertState(enrollment, EnrollmentState.APPROVED);
    assertThat(story.hasTask(enrollment, TaskKind.VERIFY_INFRASTRUCTURE)).isFalse();
    assertThat(story.hasEnded(enrollment)).isTrue();
  }

  @Test
  void aHeldCaseIsNotRenewedOnlyByTwoPeople() {
    var enrollment = story.opened();
    story.handIn(enrollment);
    story.theOfficeIsLate(enrollment);
    story.decide(MANAGER, enrollment, "NOT_RENEWED");

    assertState(enrollment, EnrollmentState.UNDER_REVIEW);
    assertRefused("four-eyes", () -> story.agree(MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION));
    story.agree(OTHER_MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
    assertState(enrollment, EnrollmentState.NOT_RENEWED);
  }

  @Test
  void informationThatWasAskedLateMayArriveAfterTheBasisDate() {
    var enrollment = story.opened();
    story.handIn(enrollment);
    story.met(enrollment, TaskKind.VERIFY_SERVICE_EVIDENCE);
    story.met(enrollment, TaskKind.VERIFY_INFRASTRUCTURE);
    clock.set(Instant.parse("2018-10-12T10:00:00Z"));
    story.moreInformation(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);
    story.theOfficeIsLate(enrollment);

    assertState(enrollment, EnrollmentState.INFO_REQUESTED);
    assertThat(outcome(enrollment)).isEmpty();
    assertThat(recommended(enrollment)).contains(OutcomeDecision.HOLD);
    story.itBecomes(enrollment, "2018-10-20T10:00:00Z");
    story.answer(enrollment);
    story.met(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);
    assertState(enrollment, EnrollmentState.APPROVED);
  }

  @Test
  void aPartnerThatWasLateItselfIsNotHeld() {
    var enrollment = story.opened();
    story.handIn(enrollment, "REQ-INF");
    story.theOfficeIsLate(enrollment);

    assertThat(story.hasTask(enrollment, TaskKind.DECIDE_EXCEPTION)).isFalse();
    assertThat(recommended(enrollment)).isEmpty();
    story.chooseResellerPath(enrollment);
    resellerTransition.ends(enrollment);
    assertThat(story.hasEnded(enrollment)).isTrue();
  }

  @Test
  void aHeldPartnerThatLeavesIsNotAskedAboutAnyMore() {
    var enrollment = story.opened();
    story.handIn(enrollment);
    story.theOfficeIsLate(enrollment);
    story.leave(enrollment);

    assertThat(story.hasTask(enrollment, TaskKind.DECIDE_EXCEPTION)).isFalse();
    assertState(enrollment, EnrollmentState.EXIT_NOTICE);
  }

  /** Scenario 14: E4, January, revenue 998,400 US dollars; the plan is in order. */
  private Enrollment shortOfAMillion() {
    var tenant = portfolio.enrolled(LocalDate.of(2020, 1, 14));
    portfolio.knows(
        tenant,
        """
        anniversary_month = 1, direct_agreement = true, maicpp_organisation = true,
        membership_active = true, designations = 1, designations_expired = 0,
        verification = 'AUTHORIZED', assessment_result = 'PASS', assessment_on = '2025-11-10',
        security_mfa = true, security_contact = true, security_average_alert_hours = 21
        """);
    for (int month = 1; month <= 12; month++) {
      portfolio.sold(tenant, LocalDate.of(2025, month, 1), "83200");
    }
    clock.set(Instant.parse("2025-11-02T00:00:00Z"));
    var enrollment = story.opened(tenant);
    assertThat(enrollment.basisDate()).isEqualTo("2026-01-31");
    assertThat(enrollment.dates().windowOpens()).isEqualTo("2025-11-02");
    story.handIn(enrollment, "REQ-SUP2");
    story.complete(
        REVIEWER,
        story.task(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE),
        CaseStory.verdict(
            "MET",
            null,
            null,
            Map.of("planType", "ASFP", "planStart", "2025-06-01", "planEnd", "2026-05-31")));
    assertState(enrollment, EnrollmentState.REMEDIATION);
    assertThat(requirement(enrollment, "REQ-REV").reasonCode()).isEqualTo("REV_NEAR_1M");
    story.basisDatePasses(enrollment);
    return enrollment;
  }

  private Optional<OutcomeDecision> outcome(Enrollment enrollment) {
    return story.of(enrollment).outcome().map(FinalOutcome::decision);
  }

  private Optional<OutcomeDecision> recommended(Enrollment enrollment) {
    return story.of(enrollment).recommendation().map(Recommendation::decision);
  }

  private String partnerStatus(Enrollment enrollment) {
    return story.of(enrollment).tenant().status();
  }

  @Test
  void m9ARecommendationToWaitOpensNoTaskUntilTheDayOfTheDecisionIsOver() {
    var enrollment = waitsForItsMembership();

    assertState(enrollment, EnrollmentState.UNDER_REVIEW);
    assertThat(recommended(enrollment)).contains(OutcomeDecision.WAIT);
    assertThat(story.hasTask(enrollment, TaskKind.DECIDE_EXCEPTION)).isFalse();
    assertThat(story.timers(enrollment))
        .extracting(timer -> timer.getDuedate().toInstant().toString())
        .containsExactly("2019-01-21T00:00:00Z");
    membership(enrollment, "true");
    story.itBecomes(enrollment, "2019-01-20T23:59:59Z");
    assertState(enrollment, EnrollmentState.UNDER_REVIEW);
    story.itBecomes(enrollment, "2019-01-21T00:00:00Z");

    assertState(enrollment, EnrollmentState.APPROVED);
    assertThat(outcome(enrollment)).contains(OutcomeDecision.RENEW);
    assertThat(story.hasEnded(enrollment)).isTrue();
  }

  @Test
  void m9WhatOnlyTheRegistryCanSupplyIsHeldAndAskedOnceUntilItIsKnown() {
    var enrollment = waitsForItsMembership();
    story.theOfficeIsLate(enrollment);

    assertThat(recommended(enrollment)).contains(OutcomeDecision.HOLD);
    assertThat(story.of(enrollment).isOfficeLate()).isFalse();
    assertThat(managersAsked(enrollment)).isEqualTo(1);
    assertThat(openFacts.candidates()).contains(enrollment.id());
    assertThat(openFacts.follow(enrollment.id())).isFalse();
    membership(enrollment, "true");
    assertThat(openFacts.follow(enrollment.id())).isTrue();

    assertState(enrollment, EnrollmentState.APPROVED);
    assertThat(managersAsked(enrollment)).isZero();
    assertThat(story.hasEnded(enrollment)).isTrue();
    assertThat(openFacts.follow(enrollment.id())).isFalse();
  }

  @Test
  void m9WhatTurnsOutAgainstThePartnerTakesTheNormalWay() {
    var enrollment = waitsForItsMembership();
    membership(enrollment, "false");
    story.basisDatePasses(enrollment);

    assertThat(managersAsked(enrollment)).isZero();
    story.agree(MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
    assertState(enrollment, EnrollmentState.UNDER_REVIEW);
    story.agree(OTHER_MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
    assertState(enrollment, EnrollmentState.NOT_RENEWED);
  }

  @Test
  void m9AManagerWhoHoldsWhatIsOpenIsNotAskedAnyMoreOnceNothingStandsAgainstTheRenewal() {
    var enrollment = waitsForItsMembership();
    story.basisDatePasses(enrollment);
    story.decide(MANAGER, enrollment, "HOLD");
    assertState(enrollment, EnrollmentState.ON_HOLD);
    membership(enrollment, "false");
    assertThat(openFacts.follow(enrollment.id())).as("the manager said to hold").isFalse();
    membership(enrollment, "true");

    assertThat(openFacts.follow(enrollment.id())).isTrue();
    assertState(enrollment, EnrollmentState.APPROVED);
    assertThat(story.hasEnded(enrollment)).isTrue();
  }

  @Test
  void aHeldCaseWhoseDayIsMovedAheadWaitsAgainAndAsksNobody() {
    var enrollment = waitsForItsMembership();
    story.basisDatePasses(enrollment);
    assertThat(managersAsked(enrollment)).isEqualTo(1);
    moveDecision(enrollment, LocalDate.of(2019, 2, 10));

    assertThat(managersAsked(enrollment)).isZero();
    assertThat(recommended(enrollment)).contains(OutcomeDecision.WAIT);
    moveDecision(enrollment, LocalDate.of(2019, 2, 15));
    assertThat(story.timers(enrollment))
        .extracting(timer -> timer.getDuedate().toInstant().toString())
        .containsExactly("2019-02-16T00:00:00Z");
  }

  @Test
  void anOfficeThatIsLateIsLateNoMoreOnceTheDayIsMovedAhead() {
    var enrollment = story.opened();
    story.handIn(enrollment);
    story.theOfficeIsLate(enrollment);
    assertThat(managersAsked(enrollment)).isEqualTo(1);
    moveDecision(enrollment, LocalDate.of(2018, 10, 31));

    assertThat(managersAsked(enrollment)).isZero();
    assertThat(story.of(enrollment).isOfficeLate()).isFalse();
    story.everythingMet(enrollment);
    assertState(enrollment, EnrollmentState.APPROVED);
    assertThat(story.hasEnded(enrollment)).isTrue();
  }

  @Test
  void whatAManagerDecidedForALateOfficeStandsWhateverTheTableSaysOfTheRest() {
    var enrollment = story.opened();
    story.handIn(enrollment);
    story.theOfficeIsLate(enrollment);
    story.infrastructureNotMet(enrollment);
    story.agree(LEAD, enrollment, TaskKind.CONFIRM_NOT_MET);
    story.decide(MANAGER, enrollment, "RENEW");

    assertState(enrollment, EnrollmentState.APPROVED);
    assertThat(story.hasTask(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE)).isFalse();
    assertThat(story.hasEnded(enrollment)).isTrue();
  }

  @Test
  void m9ATaskLeftBehindByADecisionIsRefusedInASentenceAndNoFailure() {
    var enrollment = story.opened();
    story.handIn(enrollment);
    story.everythingMet(enrollment);
    askASecondManager(enrollment);

    assertRefused("case-closed", () -> story.decide(MANAGER, enrollment, "RENEW"));
    assertState(enrollment, EnrollmentState.APPROVED);
  }

  @Test
  void m9WhicheverOfTwoManagersDecidesFirstNothingIsLeftBehind() {
    var enrollment = waitsForItsMembership();
    story.basisDatePasses(enrollment);
    askASecondManager(enrollment);
    assertThat(managersAsked(enrollment)).isEqualTo(2);
    var late =
        engine
            .getTaskService()
            .createTaskQuery()
            .processInstanceBusinessKey(enrollment.id().value())
            .processDefinitionKey("late-office")
            .singleResult();
    SignedIn.as(
        MANAGER,
        () ->
            work.complete(
                late.getId(), new DecisionEntry(ExceptionDecision.RENEW, "Seen with the partner")));

    assertThat(managersAsked(enrollment)).isZero();
    assertState(enrollment, EnrollmentState.APPROVED);
    assertThat(story.hasEnded(enrollment)).isTrue();
  }

  /** As the daily round of 0.2.0 did beside a manager who was asked already. */
  private void askASecondManager(Enrollment enrollment) {
    transaction.executeWithoutResult(status -> workflow.officeIsLate(enrollment.id()));
  }

  /** Everything a person verifies is met; its membership was known and is unknown now. */
  private Enrollment waitsForItsMembership() {
    var tenant = portfolio.enrolled(LocalDate.of(2017, 1, 20));
    portfolio.knows(
        tenant, "membership_active = true, signer_authority = true, first_level_support = true");
    clock.set(Instant.parse("2018-11-05T09:00:00Z"));
    var enrollment = story.opened(tenant);
    membership(enrollment, "null");
    story.handIn(enrollment);
    story.everythingMet(enrollment);
    return enrollment;
  }

  private void membership(Enrollment enrollment, String known) {
    portfolio.knows(enrollment.tenantId(), "membership_active = " + known);
  }

  private void moveDecision(Enrollment enrollment, LocalDate day) {
    SignedIn.as(
        MANAGER,
        () -> deadlines.move(enrollment.id(), Deadline.DECISION, day, "A figure is to come."));
  }

  /** How many managers' tasks about the outcome are open, in all processes of the case. */
  private long managersAsked(Enrollment enrollment) {
    return engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceBusinessKey(enrollment.id().value())
        .taskDefinitionKey("userTask_decideException")
        .count();
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
    assertState(enrollment, EnrollmentState.ON_HOLD);
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
  void eachOutcomeOfARequirementIsAnEndOfItsOwn() {
    var enrollment = withDoubtedInfrastructure();
    assertThat(endsOf(enrollment))
        .containsOnly(
            entry("REQ-SUP2", "event_requirementMet"),
            entry("REQ-SVC", "event_requirementMet"),
            entry("REQ-INF", "event_requirementDoubted"));

    var other = story.opened();
    story.handIn(other);
    story.met(other, TaskKind.VERIFY_SUPPORT_PACKAGE);
    story.waive(other, TaskKind.VERIFY_SERVICE_EVIDENCE);
    story.agree(MANAGER, other, TaskKind.CONFIRM_WAIVER);
    story.infrastructureNotMet(other);
    story.agree(LEAD, other, TaskKind.CONFIRM_NOT_MET);
    assertThat(endsOf(other))
        .containsOnly(
            entry("REQ-SUP2", "event_requirementMet"),
            entry("REQ-SVC", "event_requirementWaived"),
            entry("REQ-INF", "event_requirementNotMet"));
  }

  @Test
  void aMandatoryFactTheRegistryDoesNotKnowIsAskedOfTheOffice() {
    var tenant = portfolio.enrolled(LocalDate.of(2017, 12, 27));
    story.opened();
    var enrollment = story.opened(tenant);

    assertThat(enrollment.basisDate()).isEqualTo("2018-12-27");
    var task = story.task(enrollment, TaskKind.VERIFY_REQUIREMENT);
    story.complete(REVIEWER, task, CaseStory.verdict("MET", null, null, Map.of("value", true)));
    assertThat(requirement(enrollment, task.requirementId().value()).result())
        .isEqualTo(Result.MET);
  }

  @Test
  void accountsReceivableOfTheLaterEditionsIsVerifiedLikeInfrastructure() {
    var enrollment =
        story.opened(portfolio.enrolled(LocalDate.of(2017, 10, 15)), LocalDate.of(2021, 10, 15));
    story.handIn(enrollment, "REQ-AR");

    assertThat(story.task(enrollment, TaskKind.VERIFY_INFRASTRUCTURE).requirementId().value())
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
    assertThat(outcome(enrollment)).isEmpty();
    assertThat(recommended(enrollment)).contains(OutcomeDecision.TRANSITION);
    assertThat(story.hasTask(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE)).isFalse();
    BpmnAwareTests.assertThat(story.process(enrollment)).isWaitingAt("callActivity_followWayOut");
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
            story.completeAsIs(
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

  /** Where the verification of each requirement ended that has ended once. */
  private Map<String, String> endsOf(Enrollment enrollment) {
    var history = engine.getHistoryService();
    return history
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(enrollment.id().value())
        .processDefinitionKey(RequirementVerification.KEY)
        .finished()
        .list()
        .stream()
        .collect(
            Collectors.toMap(
                process ->
                    (String)
                        history
                            .createHistoricVariableInstanceQuery()
                            .processInstanceId(process.getId())
                            .variableName(CaseVariables.REQUIREMENT.name())
                            .singleResult()
                            .getValue(),
                process ->
                    history
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(process.getId())
                        .activityType(ActivityTypes.END_EVENT_NONE)
                        .singleResult()
                        .getActivityId()));
  }

  private CaseRequirement requirement(Enrollment enrollment, String id) {
    return enrollments.requirement(enrollment.id(), new RequirementId(id));
  }

  private void assertState(Enrollment enrollment, EnrollmentState state) {
    assertThat(story.of(enrollment).state()).isEqualTo(state);
  }

  private static void assertRefused(String type, Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            ProblemException.class, refused -> assertThat(refused.type()).isEqualTo(type));
  }
}
