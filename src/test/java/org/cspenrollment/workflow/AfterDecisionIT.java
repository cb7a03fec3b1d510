package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cspenrollment.workflow.CaseStory.LEAD;
import static org.cspenrollment.workflow.CaseStory.MANAGER;
import static org.cspenrollment.workflow.CaseStory.OTHER_LEAD;
import static org.cspenrollment.workflow.CaseStory.OTHER_MANAGER;
import static org.cspenrollment.workflow.CaseStory.REVIEWER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cspenrollment.Portfolio;
import org.cspenrollment.SignedIn;
import org.cspenrollment.TestClock;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.kernel.AppealDecision;
import org.cspenrollment.kernel.ExceptionDecision;
import org.cspenrollment.kernel.PartnerStatus;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.partner.Partners;
import org.cspenrollment.platform.Actor;
import org.cspenrollment.platform.Role;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.review.AppealEntry;
import org.cspenrollment.review.DecisionEntry;
import org.cspenrollment.review.TaskKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What a partner and the office can do, and cannot, once a case is not renewed. */
@CaseTest
class AfterDecisionIT {

  private static final String GROUNDS = "{\"grounds\": \"The order was signed in time.\"}";

  @Autowired private CaseStory story;
  @Autowired private Portfolio portfolio;
  @Autowired private Partners partners;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient database;
  @Autowired private MockMvc http;

  @Test
  void aCaseThatIsNotRenewedShowsItsLadderAndWhatComesNext() throws Exception {
    var enrollment = story.notRenewed();

    show(story.partner(enrollment), enrollment)
        .andExpect(jsonPath("$.state").value("NOT_RENEWED"))
        .andExpect(jsonPath("$.ladder[*].status", contains("RESTRICTED")))
        .andExpect(jsonPath("$.ladder[0].fallsDue").value("2019-03-01"))
        .andExpect(jsonPath("$.ladder[0].takenAt", nullValue()))
        .andExpect(jsonPath("$.nextAction.who").value("PARTNER"))
        .andExpect(jsonPath("$.nextAction.what").value("APPEAL_OR_CURE"))
        .andExpect(jsonPath("$.nextAction.due").value("2018-10-30"))
        .andExpect(jsonPath("$.nextAction.dueKind").value("BY"));
    story.itBecomes(enrollment, "2018-10-31T00:00:00Z");
    show(story.partner(enrollment), enrollment)
        .andExpect(jsonPath("$.nextAction.what").value("CURE_OR_CHOOSE"))
        .andExpect(jsonPath("$.nextAction.due").value("2019-03-01"))
        .andExpect(jsonPath("$.nextAction.dueKind").value("NOT_BEFORE"));
    story.itBecomes(enrollment, "2019-03-01T00:00:00Z");
    story.agree(MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
    show(story.partner(enrollment), enrollment)
        .andExpect(jsonPath("$.partnerStatus").value("RESTRICTED"))
        .andExpect(jsonPath("$.ladder[0].takenAt").value("2019-03-01T00:00:00Z"))
        .andExpect(jsonPath("$.timeline[*].what", hasItems("NOT_RENEWED", "CONSEQUENCE_TAKEN")));
  }

  @Test
  void anAppealIsForTheOwnPartnerWithinTenWorkingDaysAndOnce() throws Exception {
    var enrollment = story.notRenewed();

    send(
        story.partner(enrollment),
        enrollment,
        "appeal",
        "{\"grounds\": \"too short\"}",
        422,
        "invalid-field");
    send(
        story.partner(enrollment),
        enrollment,
        "appeal",
        "{\"reasons\": \"x\"}",
        400,
        "unknown-field");
    send(MANAGER, enrollment, "appeal", GROUNDS, 403, "not-allowed");
    send(SignedIn.partner("kaede", "ORG-OTHER"), enrollment, "appeal", GROUNDS, 404, "not-found");
    clock.set(Instant.parse("2018-10-30T23:59:59Z"));
    send(story.partner(enrollment), enrollment, "appeal", GROUNDS, 200, null);
    send(story.partner(enrollment), enrollment, "appeal", GROUNDS, 409, "appeal-exists");
    show(story.partner(enrollment), enrollment)
        .andExpect(jsonPath("$.state").value("APPEALED"))
        .andExpect(jsonPath("$.appeal.grounds").value("The order was signed in time."))
        .andExpect(jsonPath("$.nextAction.what").value("DECIDE_APPEAL"));
  }

  @Test
  void anAppealThatComesLateOrTooEarlyIsRefused() throws Exception {
    var enrollment = story.notRenewed();
    clock.set(Instant.parse("2018-10-31T00:00:00Z"));
    send(story.partner(enrollment), enrollment, "appeal", GROUNDS, 409, "appeal-late");

    var open = story.opened();
    send(story.partner(open), open, "appeal", GROUNDS, 409, "case-closed");
  }

  @Test
  void anAppealIsDecidedByALeadReviewerWhoTookNoPart() {
    var enrollment = story.notRenewed();
    story.appeal(enrollment);
    var task = story.task(enrollment, TaskKind.DECIDE_APPEAL);

    refused("not-allowed", () -> story.decideAppeal(MANAGER, enrollment, "OVERTURNED"));
    refused("four-eyes", () -> story.decideAppeal(LEAD, enrollment, "OVERTURNED"));
    refused(
        "invalid-field",
        () -> story.complete(OTHER_LEAD, task, new AppealEntry(AppealDecision.OVERTURNED, " ")));
    refused(
        "invalid-field",
        () ->
            story.complete(
                OTHER_LEAD,
                story.task(enrollment, TaskKind.DECIDE_APPEAL),
                new DecisionEntry(ExceptionDecision.RENEW, "Read again from the start")));
    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.APPEALED);
    story.decideAppeal(OTHER_LEAD, enrollment, "OVERTURNED");
    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.APPROVED);
  }

  @Test
  void anAppealAgainstARestrictionLeavesItUntilItIsUpheld() {
    var enrollment = story.notRenewed();
    database
        .sql("update enrollment set decision_due = '2019-04-15' where case_number = ?")
        .param(enrollment.id().value())
        .update();
    story.itBecomes(enrollment, "2019-04-15T00:00:00Z");
    story.agree(MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
    database
        .sql("update enrollment set decided_at = '2019-04-15' where case_number = ?")
        .param(enrollment.id().value())
        .update();
    story.appeal(enrollment);

    assertThat(story.of(enrollment).tenant().status()).isEqualTo("RESTRICTED");
    story.decideAppeal(OTHER_LEAD, enrollment, "OVERTURNED");
    assertThat(story.of(enrollment).tenant().status()).isEqualTo("ACTIVE");
  }

  @Test
  void aCureNeedsNewEvidenceForEverythingThatWasNotMet() throws Exception {
    var enrollment = story.restricted();
    var partner = story.partner(enrollment);

    send(partner, enrollment, "submission", "{}", 422, "evidence-missing");
    send(
        partner,
        enrollment,
        "submission",
        "{\"requirements\": [\"REQ-SUP2\"]}",
        409,
        "already-submitted");
    send(partner, enrollment, "submission", "{\"requirements\": [\"REQ-XYZ\"]}", 404, "not-found");
    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.RESTRICTED);
    story.provide(enrollment, "REQ-INF");
    send(partner, enrollment, "submission", "{}", 200, null);
    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.UNDER_REVIEW);
    send(partner, enrollment, "submission", "{}", 409, "already-submitted");
  }

  @Test
  void oneOfTwoThingsIsNoCure() throws Exception {
    var enrollment = story.opened();
    story.handIn(enrollment, "REQ-SUP2");
    story.met(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);
    story.basisDatePasses(enrollment);
    story.agree(MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
    story.agree(OTHER_MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
    story.provide(enrollment, "REQ-INF");

    send(
        story.partner(enrollment),
        enrollment,
        "submission",
        "{\"requirements\": [\"REQ-INF\"]}",
        422,
        "evidence-missing");
    story.provide(enrollment, "REQ-SVC");
    story.handInWhatIsThere(enrollment);
    story.met(enrollment, TaskKind.VERIFY_SERVICE_EVIDENCE);
    story.met(enrollment, TaskKind.VERIFY_INFRASTRUCTURE);
    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.APPROVED);
  }

  @Test
  void whatTheRecordsSayIsCuredInTheRecords() throws Exception {
    var tenant = portfolio.enrolled(LocalDate.of(2017, 12, 27));
    portfolio.knows(
        tenant, "membership_active = true, signer_authority = true, first_level_support = false");
    clock.set(Instant.parse("2018-10-01T09:00:00Z"));
    var enrollment = story.opened(tenant);
    story.handIn(enrollment);
    story.complete(
        REVIEWER,
        story.task(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE),
        CaseStory.verdict(
            "MET",
            null,
            null,
            Map.of("planType", "ASFP", "planStart", "2018-09-20", "planEnd", "2019-09-19")));
    story.met(enrollment, TaskKind.VERIFY_SERVICE_EVIDENCE);
    story.met(enrollment, TaskKind.VERIFY_INFRASTRUCTURE);
    story.basisDatePasses(enrollment);
    story.agree(MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
    story.agree(OTHER_MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.NOT_RENEWED);

    var partner = story.partner(enrollment);
    send(partner, enrollment, "submission", "{}", 409, "not-cured");
    portfolio.knows(tenant, "first_level_support = true");
    send(partner, enrollment, "submission", "{}", 200, null);
    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.APPROVED);
  }

  @Test
  void aStatusThatSomethingElseHasSetIsNeitherMadeMilderNorTakenBack() {
    var enrollment = story.notRenewed();
    partners.changeStatus(enrollment.tenantId(), PartnerStatus.SUSPENDED, "INVOICE_OVERDUE");
    story.itBecomes(enrollment, "2019-03-01T00:00:00Z");
    story.agree(MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);

    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.RESTRICTED);
    assertThat(story.of(enrollment).tenant().status()).isEqualTo("SUSPENDED");
    story.handIn(enrollment, "REQ-INF");
    story.met(enrollment, TaskKind.VERIFY_INFRASTRUCTURE);
    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.APPROVED);
    assertThat(story.of(enrollment).tenant().status()).isEqualTo("SUSPENDED");
  }

  @Test
  void whoDecidedTheExceptionConfirmsNoStepButWhoConfirmedTheDemotionMay() {
    var enrollment = story.opened();
    story.basisDatePasses(enrollment);
    story.disagree(MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
    story.decide(MANAGER, enrollment, "NOT_RENEWED");
    story.agree(OTHER_MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
    story.itBecomes(enrollment, "2019-03-01T00:00:00Z");

    refused("four-eyes", () -> story.agree(MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION));
    story.agree(OTHER_MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.RESTRICTED);
  }

  @Test
  void aStepWhoseDayHasMovedAwayIsNotTaken() {
    var enrollment = story.notRenewed();
    story.itBecomes(enrollment, "2019-03-01T00:00:00Z");
    database
        .sql("update enrollment set decision_due = '2019-03-05' where case_number = ?")
        .param(enrollment.id().value())
        .update();

    refused("step-not-due", () -> story.agree(MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION));
    assertThat(story.of(enrollment).tenant().status()).isEqualTo("ACTIVE");
    clock.set(Instant.parse("2019-03-05T00:00:00Z"));
    story.agree(MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
    assertThat(story.of(enrollment).tenant().status()).isEqualTo("RESTRICTED");
  }

  @Test
  void leavingIsPossibleWhileAnAppealIsDecidedAndCannotBeChosenTwice() throws Exception {
    var enrollment = story.notRenewed();
    var partner = story.partner(enrollment);
    story.appeal(enrollment);

    send(partner, enrollment, "election", "{\"choice\": \"STAY\"}", 422, "invalid-field");
    send(
        partner,
        enrollment,
        "election",
        "{\"choice\": \"LEAVE\", \"indirectProvider\": \"Contoso\"}",
        422,
        "invalid-field");
    send(partner, enrollment, "election", "{\"choice\": \"LEAVE\"}", 200, null);
    send(partner, enrollment, "election", "{\"choice\": \"MOVE\"}", 409, "case-closed");
    show(partner, enrollment)
        .andExpect(jsonPath("$.state").value("EXIT_NOTICE"))
        .andExpect(jsonPath("$.outcome").value("NOT_RENEWED"))
        .andExpect(jsonPath("$.nextAction.what").value("WAIT_FOR_EXIT"))
        .andExpect(jsonPath("$.exitAt").exists());
    assertThat(story.hasTask(enrollment, TaskKind.DECIDE_APPEAL)).isFalse();
  }

  @Test
  void theEngineKeepsNoMoreOfACaseThatCuresAndAppealsThanOfAnyOther() {
    var enrollment = story.notRenewed();
    story.appeal(enrollment);
    story.decideAppeal(OTHER_LEAD, enrollment, "DECISION_STANDS");
    story.handIn(enrollment, "REQ-INF");
    story.infrastructureNotMet(enrollment);
    story.agree(LEAD, enrollment, TaskKind.CONFIRM_NOT_MET);
    story.leave(enrollment);

    assertThat(
            database
                .sql(
                    """
                    select distinct name_ from act_hi_varinst v where exists
                      (select from act_hi_procinst p
                       where p.proc_inst_id_ = v.proc_inst_id_ and p.business_key_ = ?)
                    """)
                .param(enrollment.id().value())
                .query(String.class)
                .list())
        .containsExactly("requirement");
  }

  @Test
  void thePageSaysWhatFollowsWhatStillWorksAndWhatCanBeDone() throws Exception {
    var enrollment = story.restricted();

    assertThat(page(enrollment, "", Locale.ENGLISH))
        .contains(
            "Restricted", "in effect since", "What you can do now", "An appeal was possible until")
        .contains("Leave the programme", "Go on as an indirect reseller", "Blocked", "Works");
    assertThat(page(enrollment, "", Locale.KOREAN))
        .contains("제한됨", "지금 하실 수 있는 일", "이의 신청", "프로그램 탈퇴", "차단됨", "가능");
  }

  @Test
  void appealAndLeavingHavePagesThatSayUntilWhen() throws Exception {
    var enrollment = story.notRenewed();

    assertThat(page(enrollment, "/appeal", Locale.ENGLISH))
        .contains("You can appeal until October 30, 2018, 24:00 UTC.");
    assertThat(page(enrollment, "/appeal", Locale.KOREAN)).contains("2018년 10월 30일");
    assertThat(page(enrollment, "/leave", Locale.ENGLISH))
        .contains("you are out on November 15, 2018");
    form(enrollment, "/appeal", "grounds", "short");
    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.NOT_RENEWED);
    form(enrollment, "/appeal", "grounds", "The procedure <b>was</b> there.");
    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.APPEALED);
    assertThat(page(enrollment, "/appeal", Locale.ENGLISH))
        .contains("The procedure &lt;b&gt;was&lt;/b&gt; there.", "It is being looked at");
    form(enrollment, "/leave", "other", "true");
    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.APPEALED);
    form(enrollment, "/leave", "confirmed", "true");
    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.EXIT_NOTICE);
    assertThat(page(enrollment, "/leave", Locale.ENGLISH))
        .contains("You are leaving the programme");
  }

  private String page(Enrollment enrollment, String path, Locale language) throws Exception {
    var reader =
        new Actor(
            new Username("hanul"),
            "Hanul",
            Set.of(Role.PARTNER),
            Optional.of(enrollment.organisationId()),
            language);
    return http.perform(
            get("/portal/cases/" + enrollment.id() + path)
                .with(authentication(SignedIn.authentication(reader))))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private void form(Enrollment enrollment, String path, String field, String value)
      throws Exception {
    http.perform(
            post("/portal/cases/" + enrollment.id() + path)
                .param(field, value)
                .with(authentication(SignedIn.authentication(story.partner(enrollment))))
                .with(csrf()))
        .andExpect(status().is3xxRedirection());
  }

  private ResultActions show(Actor actor, Enrollment enrollment) throws Exception {
    return http.perform(
            get("/api/v1/enrollments/" + enrollment.id())
                .with(authentication(SignedIn.authentication(actor))))
        .andExpect(status().isOk());
  }

  private void send(
      Actor actor, Enrollment enrollment, String act, String body, int status, String type)
      throws Exception {
    var answer =
        http.perform(
                post("/api/v1/enrollments/" + enrollment.id() + "/" + act)
                    .with(authentication(SignedIn.authentication(actor)))
                    .with(csrf())
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(body))
            .andExpect(status().is(status));
    if (type != null) {
      answer.andExpect(jsonPath("$.type", endsWith("/" + type)));
    }
  }

  private static void refused(String type, Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            ProblemException.class, refused -> assertThat(refused.type()).isEqualTo(type));
  }
}
