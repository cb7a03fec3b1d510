package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cspenrollment.workflow.CaseStory.LEAD;
import static org.cspenrollment.workflow.CaseStory.MANAGER;
import static org.cspenrollment.workflow.CaseStory.OTHER_MANAGER;
import static org.cspenrollment.workflow.CaseStory.OTHER_REVIEWER;
import static org.cspenrollment.workflow.CaseStory.REVIEWER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.cspenrollment.Portfolio;
import org.cspenrollment.SignedIn;
import org.cspenrollment.TestClock;
import org.cspenrollment.TransitionStory;
import org.cspenrollment.enrollment.CaseCalendar;
import org.cspenrollment.enrollment.Timeline;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.kernel.PartnerStatus;
import org.cspenrollment.kernel.TransitionStep;
import org.cspenrollment.partner.Partners;
import org.cspenrollment.partner.Tenant;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.review.TaskKind;
import org.cspenrollment.transition.customer.Transfer;
import org.cspenrollment.transition.step.StepState;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Every path of reseller-transition, told as stories of cases. */
@ProcessTest
@TestPropertySource(
    properties =
        "processes.walked-elsewhere=annual-enrollment,requirement-verification,outcome-decision,"
            + "consequence-ladder,way-out,late-office")
class ResellerTransitionProcessIT {

  @Autowired private CaseStory story;
  @Autowired private TransitionStory way;
  @Autowired private Portfolio portfolio;
  @Autowired private Partners partners;
  @Autowired private Timeline timeline;
  @Autowired private CaseCalendar calendar;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient database;

  @Test
  void theStepsFollowEachOtherAndEachIsConfirmedByTheOffice() {
    var enrollment = elected();
    assertState(enrollment, EnrollmentState.TRANSITION_ELECTED);
    assertThat(way.of(enrollment).step(TransitionStep.RESTRICTION)).as("not asked in E1").isEmpty();
    assertThat(way.of(enrollment).isOpen(TransitionStep.ENROLLMENT)).isTrue();
    assertThat(way.step(enrollment, TransitionStep.AGREEMENT).state()).isEqualTo(StepState.LATER);

    way.enrolls(enrollment);
    assertState(enrollment, EnrollmentState.RESELLER_ENROLLING);
    way.confirms(enrollment, TaskKind.RESELLER_CONFIRM_ENROLLMENT);
    assertState(enrollment, EnrollmentState.AGREEMENT_PENDING);
    way.acceptsAgreement(enrollment);
    way.confirms(enrollment, TaskKind.RESELLER_CONFIRM_AGREEMENT);
    assertState(enrollment, EnrollmentState.DUAL);
    assertStatus(enrollment, PartnerStatus.DUAL);
    way.linksProvider(enrollment);
    way.confirms(enrollment, TaskKind.RESELLER_CONFIRM_PROVIDER);
    assertState(enrollment, EnrollmentState.PROVIDER_LINKED);

    way.lists(enrollment, "c1", 3);
    way.consents(enrollment, "c1");
    assertThat(way.requests(enrollment, "c1")).hasSize(1);
    assertState(enrollment, EnrollmentState.CUSTOMERS_MOVING);
    way.arrives(enrollment, 1);
    way.confirms(enrollment, TaskKind.RESELLER_FOLLOW_CUSTOMERS);

    assertState(enrollment, EnrollmentState.TRANSITION_COMPLETE);
    assertStatus(enrollment, PartnerStatus.INDIRECT_RESELLER);
    assertThat(story.hasEnded(enrollment)).isTrue();
    assertThat(timeline.of(enrollment.id()).stream().map(entry -> entry.what().name()))
        .containsSubsequence(
            "RESELLER_PATH_ELECTED",
            "TRANSITION_BEGUN",
            "TRANSITION_STEP_REPORTED",
            "TRANSITION_STEP_CONFIRMED",
            "TRANSITION_COMPLETED");
  }

  /** BR-80718 elected MOVE and had no day for anything, so that nobody ever reminded it. */
  @Test
  void m1EveryStepWhoseTurnComesHasTheDayOfTheTable() {
    var enrollment = elected();
    assertDue(enrollment, TransitionStep.PROFILE, workingDay(enrollment, 5));
    assertDue(enrollment, TransitionStep.ENROLLMENT, workingDay(enrollment, 10));
    way.enrolls(enrollment);
    assertDue(enrollment, TransitionStep.APPROVAL, workingDay(enrollment, 5));
    way.confirms(enrollment, TaskKind.RESELLER_CONFIRM_ENROLLMENT);
    assertDue(enrollment, TransitionStep.AGREEMENT, workingDay(enrollment, 5));
    way.acceptsAgreement(enrollment);
    way.confirms(enrollment, TaskKind.RESELLER_CONFIRM_AGREEMENT);
    assertDue(enrollment, TransitionStep.PROVIDER, workingDay(enrollment, 10));
    way.linksProvider(enrollment);
    assertDue(enrollment, TransitionStep.PROVIDER, workingDay(enrollment, 5));
    story.disagree(REVIEWER, enrollment, TaskKind.RESELLER_CONFIRM_PROVIDER);
    assertDue(enrollment, TransitionStep.PROVIDER, workingDay(enrollment, 10));
    way.linksProvider(enrollment);
    way.confirms(enrollment, TaskKind.RESELLER_CONFIRM_PROVIDER);
    assertDue(enrollment, TransitionStep.CONSENT, way.today().plusDays(30));
    assertDue(enrollment, TransitionStep.CUSTOMER_AGREEMENT, way.today().plusDays(30));
    assertDue(enrollment, TransitionStep.TRANSFER, way.today().plusDays(60));
  }

  private void assertDue(Enrollment enrollment, TransitionStep step, LocalDate day) {
    assertThat(way.step(enrollment, step).due()).as(step.name()).isEqualTo(day);
  }

  private LocalDate workingDay(Enrollment enrollment, int days) {
    return calendar.after(enrollment.id(), way.today(), days);
  }

  @Test
  void whatIsNotConfirmedGoesBackToThePartnerWithTheReason() {
    var enrollment = elected();
    way.enrolls(enrollment);
    story.disagree(REVIEWER, enrollment, TaskKind.RESELLER_CONFIRM_ENROLLMENT);
    assertState(enrollment, EnrollmentState.TRANSITION_ELECTED);
    assertReturned(enrollment, TransitionStep.ENROLLMENT);
    way.enrolls(enrollment);
    assertThat(way.step(enrollment, TransitionStep.ENROLLMENT).returnedWhy()).isNull();
    way.confirms(enrollment, TaskKind.RESELLER_CONFIRM_ENROLLMENT);

    way.acceptsAgreement(enrollment);
    story.disagree(REVIEWER, enrollment, TaskKind.RESELLER_CONFIRM_AGREEMENT);
    assertState(enrollment, EnrollmentState.AGREEMENT_PENDING);
    assertStatus(enrollment, PartnerStatus.ACTIVE);
    assertReturned(enrollment, TransitionStep.AGREEMENT);
    way.acceptsAgreement(enrollment);
    way.confirms(enrollment, TaskKind.RESELLER_CONFIRM_AGREEMENT);

    way.linksProvider(enrollment);
    story.disagree(REVIEWER, enrollment, TaskKind.RESELLER_CONFIRM_PROVIDER);
    assertState(enrollment, EnrollmentState.DUAL);
    assertReturned(enrollment, TransitionStep.PROVIDER);
    way.linksProvider(enrollment);
    way.confirms(enrollment, TaskKind.RESELLER_CONFIRM_PROVIDER);
    assertState(enrollment, EnrollmentState.PROVIDER_LINKED);
  }

  @Test
  void notConfirmingWithoutAReasonLeavesTheTaskOpen() {
    var enrollment = elected();
    way.enrolls(enrollment);

    assertRefused(
        "invalid-field",
        () ->
            story.complete(
                REVIEWER,
                story.task(enrollment, TaskKind.RESELLER_CONFIRM_ENROLLMENT),
                CaseStory.confirmation(false, " ")));
    assertThat(story.hasTask(enrollment, TaskKind.RESELLER_CONFIRM_ENROLLMENT)).isTrue();
  }

  @Test
  void fromE4AnActiveTenantIsRestrictedFirst() {
    var enrollment = electedInE4(PartnerStatus.ACTIVE);
    assertThat(way.of(enrollment).isOpen(TransitionStep.RESTRICTION)).isTrue();
    assertThat(way.of(enrollment).isOpen(TransitionStep.ENROLLMENT)).isFalse();
    assertRefused("step-not-open", () -> way.enrolls(enrollment));
    var task = story.task(enrollment, TaskKind.RESELLER_CONFIRM_RESTRICTION);
    assertRefused(
        "invalid-field",
        () -> story.complete(REVIEWER, task, CaseStory.confirmation(false, "Not yet")));

    way.confirms(enrollment, TaskKind.RESELLER_CONFIRM_RESTRICTION);

    assertStatus(enrollment, PartnerStatus.RESTRICTED);
    assertState(enrollment, EnrollmentState.TRANSITION_ELECTED);
    assertThat(way.of(enrollment).isOpen(TransitionStep.ENROLLMENT)).isTrue();
  }

  @Test
  void aTenantThatIsSuspendedIsRestrictedEnough() {
    var enrollment = electedInE4(PartnerStatus.SUSPENDED);

    assertThat(way.step(enrollment, TransitionStep.RESTRICTION).state()).isEqualTo(StepState.DONE);
    assertThat(story.hasTask(enrollment, TaskKind.RESELLER_CONFIRM_RESTRICTION)).isFalse();
    assertThat(way.of(enrollment).isOpen(TransitionStep.ENROLLMENT)).isTrue();
    assertStatus(enrollment, PartnerStatus.SUSPENDED);
  }

  @Test
  void theApprovalIsDueInFiveWorkingDays() {
    var enrollment = elected();
    clock.set(Instant.parse("2018-09-20T10:00:00Z"));
    way.enrolls(enrollment);

    assertThat(way.step(enrollment, TransitionStep.APPROVAL).due())
        .as("three days of Chuseok between")
        .isEqualTo("2018-10-02");
    assertThat(story.task(enrollment, TaskKind.RESELLER_CONFIRM_ENROLLMENT).due())
        .isEqualTo("2018-10-03T00:00:00Z");
  }

  @Test
  void theWayDoesNotEndWhileACustomerIsOpen() {
    var enrollment = elected();
    way.reachesProvider(enrollment);
    way.lists(enrollment, "c1", 1);
    way.lists(enrollment, "c2", 1);
    way.consents(enrollment, "c1");
    way.requests(enrollment, "c1");
    way.arrives(enrollment, 1);

    assertThatThrownBy(() -> way.confirms(enrollment, TaskKind.RESELLER_FOLLOW_CUSTOMERS))
        .hasMessage("1 of 2 customers are neither moved nor closed.")
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.type()).isEqualTo("customers-open"));
    assertThat(story.hasTask(enrollment, TaskKind.RESELLER_FOLLOW_CUSTOMERS)).isTrue();
    way.closes(enrollment, "c2");
    way.confirms(enrollment, TaskKind.RESELLER_FOLLOW_CUSTOMERS);
    assertState(enrollment, EnrollmentState.TRANSITION_COMPLETE);
    assertRefused("transition-complete", () -> way.lists(enrollment, "c3", 0));
  }

  @Test
  void anEmptyListOfCustomersNeedsAReason() {
    var enrollment = elected();
    way.reachesProvider(enrollment);

    assertRefused(
        "invalid-field", () -> way.confirms(enrollment, TaskKind.RESELLER_FOLLOW_CUSTOMERS));
    assertState(enrollment, EnrollmentState.PROVIDER_LINKED);
  }

  @Test
  void whoReportedAStepForThePartnerDoesNotConfirmIt() {
    var enrollment = elected();
    way.enrolls(REVIEWER, enrollment);

    assertRefused(
        "four-eyes", () -> way.confirms(enrollment, TaskKind.RESELLER_CONFIRM_ENROLLMENT));
    story.agree(OTHER_REVIEWER, enrollment, TaskKind.RESELLER_CONFIRM_ENROLLMENT);
    assertState(enrollment, EnrollmentState.AGREEMENT_PENDING);
  }

  @Test
  void theEngineKeepsNoMoreOfAWayThanOfACase() {
    var enrollment = elected();
    way.reachesProvider(enrollment);
    way.lists(enrollment, "c1", 1);

    assertThat(
            database
                .sql(
                    """
                    select distinct v.name_ from act_ru_variable v
                    join act_hi_procinst p on p.proc_inst_id_ = v.proc_inst_id_
                    where p.business_key_ = ? and p.proc_def_key_ = 'reseller-transition'
                    """)
                .param(enrollment.id().value())
                .query(String.class)
                .list())
        .containsExactly("verdict");
  }

  @Test
  void scenario16() {
    var enrollment = notRenewedOn("2026-03-31");
    assertState(enrollment, EnrollmentState.NOT_RENEWED);
    story.itBecomes(enrollment, "2026-04-01T01:00:00Z");
    story.agree(OTHER_MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
    assertStatus(enrollment, PartnerStatus.RESTRICTED);

    clock.set(Instant.parse("2026-04-02T01:00:00Z"));
    story.chooseResellerPath(enrollment);
    assertState(enrollment, EnrollmentState.TRANSITION_ELECTED);
    assertThat(way.step(enrollment, TransitionStep.RESTRICTION).state()).isEqualTo(StepState.DONE);
    assertThat(way.of(enrollment).provider()).isEqualTo("Contoso Distribution");

    way.enrolls(enrollment);
    assertThat(way.step(enrollment, TransitionStep.APPROVAL).due()).isEqualTo("2026-04-09");
    clock.set(Instant.parse("2026-04-07T01:00:00Z"));
    way.confirms(enrollment, TaskKind.RESELLER_CONFIRM_ENROLLMENT);
    way.acceptsAgreement(enrollment);
    way.confirms(enrollment, TaskKind.RESELLER_CONFIRM_AGREEMENT);
    assertState(enrollment, EnrollmentState.DUAL);
    assertStatus(enrollment, PartnerStatus.DUAL);
    way.linksProvider(enrollment);
    way.confirms(enrollment, TaskKind.RESELLER_CONFIRM_PROVIDER);

    way.imports(enrollment, thirtyOneSubscriptionsWithAnAddOn());
    assertRefused("consent-missing", () -> way.requests(enrollment, "customer-1"));
    way.consents(enrollment, "customer-1");
    var requests = way.requests(enrollment, "customer-1");
    assertThat(requests).extracting(one -> one.subscriptions().size()).containsExactly(25, 6);
    assertThat(requests).extracting(Transfer::consentOn).containsOnly(LocalDate.of(2026, 4, 7));
    assertThat(requests)
        .filteredOn(one -> one.subscriptions().contains("s-30"))
        .singleElement()
        .satisfies(one -> assertThat(one.subscriptions()).contains("a-01"));
    assertState(enrollment, EnrollmentState.CUSTOMERS_MOVING);

    way.arrives(enrollment, 1);
    assertRefused(
        "customers-open", () -> way.confirms(enrollment, TaskKind.RESELLER_FOLLOW_CUSTOMERS));
    way.arrives(enrollment, 2);
    way.closes(enrollment, "customer-2");
    way.confirms(enrollment, TaskKind.RESELLER_FOLLOW_CUSTOMERS);
    assertState(enrollment, EnrollmentState.TRANSITION_COMPLETE);
    assertStatus(enrollment, PartnerStatus.INDIRECT_RESELLER);
    assertThat(way.step(enrollment, TransitionStep.INCENTIVES).due()).isEqualTo("2026-05-07");
  }

  /** 30 bases and an add-on, whose id comes first, of the last base; and another customer. */
  private static String thirtyOneSubscriptionsWithAnAddOn() {
    var csv =
        new StringBuilder(
            "customerId,customerName,subscriptionId,subscriptionName,kind,addOnOf,quantity\n");
    csv.append("customer-1,Haneul Foods,a-01,Audio conferencing,LICENSE,s-30,5\n");
    for (int i = 1; i <= 30; i++) {
      csv.append("customer-1,Haneul Foods,s-%02d,Microsoft 365,LICENSE,,5%n".formatted(i));
    }
    return csv.append("customer-2,Bada Logistics,,,,,\n").toString();
  }

  /** A case in the middle of its requirements that chooses the reseller path, in E1. */
  private Enrollment elected() {
    var enrollment = story.opened();
    story.chooseResellerPath(enrollment);
    return story.of(enrollment);
  }

  private Enrollment electedInE4(PartnerStatus status) {
    clock.set(Instant.parse("2026-01-05T00:00:00Z"));
    var tenant = enrolledInMarch();
    var enrollment = story.opened(tenant, LocalDate.of(2026, 3, 31));
    if (status != PartnerStatus.ACTIVE) {
      partners.changeStatus(tenant.tenantId(), status, "test");
    }
    story.chooseResellerPath(enrollment);
    return story.of(enrollment);
  }

  private Tenant enrolledInMarch() {
    var tenant = portfolio.enrolled(LocalDate.of(2017, 3, 12));
    database
        .sql(
"""
update tenant set direct_agreement = true, maicpp_organisation = true, verification = 'AUTHORIZED',
  designations = 1, assessment_result = 'PASS', assessment_on = '2025-11-10', security_mfa = true,
  security_contact = true, security_average_alert_hours = 20
where tenant_id = ?
""")
        .param(tenant.tenantId().value())
        .update();
    return tenant;
  }

  /** A second person doubts the missing plan; the manager decides, another one confirms. */
  private Enrollment notRenewedOn(String day) {
    clock.set(Instant.parse("2026-01-05T00:00:00Z"));
    var enrollment = story.opened(enrolledInMarch(), LocalDate.parse(day));
    clock.set(Instant.parse(day + "T08:00:00Z"));
    story.handIn(enrollment, "REQ-SUP2");
    story.complete(
        REVIEWER,
        story.task(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE),
        CaseStory.verdict("NOT_MET", "SUP_NONE", "No plan", Map.of()));
    story.disagree(LEAD, enrollment, TaskKind.CONFIRM_NOT_MET);
    while (story.hasTask(enrollment, TaskKind.VERIFY_REQUIREMENT)) {
      story.complete(
          REVIEWER,
          story.task(enrollment, TaskKind.VERIFY_REQUIREMENT),
          CaseStory.verdict("MET", "MICROSOFT_CONFIRMED", "Seen in Partner Center", Map.of()));
    }
    story.decide(MANAGER, enrollment, "NOT_RENEWED");
    story.agree(OTHER_MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
    return story.of(enrollment);
  }

  private void assertReturned(Enrollment enrollment, TransitionStep step) {
    var returned = way.step(enrollment, step);
    assertThat(returned.state()).isEqualTo(StepState.OPEN);
    assertThat(returned.returnedWhy()).isEqualTo("I read the file otherwise");
    assertThat(returned.reportedOn()).isNull();
  }

  private void assertState(Enrollment enrollment, EnrollmentState state) {
    assertThat(story.of(enrollment).state()).isEqualTo(state);
  }

  private void assertStatus(Enrollment enrollment, PartnerStatus status) {
    assertThat(SignedIn.as(MANAGER, () -> partners.require(enrollment.tenantId()).status()))
        .isEqualTo(status);
  }

  private static void assertRefused(String type, Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            ProblemException.class, refused -> assertThat(refused.type()).isEqualTo(type));
  }
}
