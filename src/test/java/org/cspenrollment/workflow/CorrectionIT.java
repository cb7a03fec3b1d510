package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cspenrollment.workflow.CaseStory.MANAGER;
import static org.cspenrollment.workflow.CaseStory.OTHER_MANAGER;
import static org.cspenrollment.workflow.CaseStory.REVIEWER;
import static org.hamcrest.Matchers.endsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.cspenrollment.Portfolio;
import org.cspenrollment.SignedIn;
import org.cspenrollment.TestClock;
import org.cspenrollment.enrollment.ClosingEnrollments;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.Timeline;
import org.cspenrollment.enrollment.TimelineEntry;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.evidence.EvidenceFiles;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.partner.Partners;
import org.cspenrollment.platform.Actor;
import org.cspenrollment.review.TaskKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A wrong fact of the registry, found after a case was opened on it (point 11). */
@CaseTest
class CorrectionIT {

  private static final String REASON = "\"reason\": \"The partner showed its welcome letter\"";

  @Autowired private CaseStory story;
  @Autowired private Enrollments enrollments;
  @Autowired private Partners partners;
  @Autowired private EvidenceFiles files;
  @Autowired private Timeline timeline;
  @Autowired private Portfolio portfolio;
  @Autowired private TestClock clock;
  @Autowired private ClosingEnrollments closing;
  @Autowired private JdbcClient database;
  @Autowired private MockMvc http;

  @Test
  void aCaseOfTheSameYearBeginsAnewUnderItsNumberAndKeepsItsFiles() throws Exception {
    var enrollment = story.opened();
    story.handIn(enrollment);
    var facts = "\"enrolledOn\": \"2017-11-20\"";

    var preview = preview(enrollment, facts);

    assertThat(story.of(enrollment).basisDate()).isEqualTo("2018-10-15");
    assertThat(partners.require(enrollment.tenantId()).enrolledOn()).isEqualTo("2017-10-15");
    assertThat(story.hasTask(enrollment, TaskKind.VERIFY_INFRASTRUCTURE)).isTrue();
    correct(MANAGER, enrollment, facts + ", \"preview\": \"" + preview + "\"")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.effect").value("BEGINS_ANEW"))
        .andExpect(jsonPath("$.before.basisDate").value("2018-10-15"))
        .andExpect(jsonPath("$.after.id").value(enrollment.id().value()))
        .andExpect(jsonPath("$.after.basisDate").value("2018-11-20"))
        .andExpect(jsonPath("$.after.evidenceDue").value("2018-11-16"));

    var anew = story.of(enrollment);
    assertThat(anew.basisDate()).isEqualTo("2018-11-20");
    assertThat(anew.decisionDue()).as("as many days as a window has").isEqualTo("2018-12-16");
    assertThat(anew.state()).isEqualTo(EnrollmentState.NOTIFIED);
    assertThat(partners.require(enrollment.tenantId()).enrolledOn()).isEqualTo("2017-11-20");
    assertThat(story.hasTask(enrollment, TaskKind.VERIFY_INFRASTRUCTURE)).isFalse();
    assertThat(files.byRequirement(enrollment.id())).hasSize(3);
    assertThat(timeline.of(enrollment.id()))
        .extracting(TimelineEntry::what)
        .extracting(Enum::name)
        .endsWith("CASE_CORRECTED", "CASE_OPENED");
    story.handInWhatIsThere(enrollment);
    story.everythingMet(enrollment);
    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.APPROVED);
  }

  @Test
  void aCaseOfAnotherYearTakesThePlaceOfTheWrongOne() throws Exception {
    var enrollment = story.opened();
    var facts = "\"enrolledOn\": \"2018-03-10\"";

    correct(MANAGER, enrollment, facts + ", \"preview\": \"" + preview(enrollment, facts) + "\"")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.effect").value("REPLACED"))
        .andExpect(jsonPath("$.after.basisDate").value("2019-03-10"))
        .andExpect(jsonPath("$.after.state").value("SCHEDULED"));

    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.CANCELLED);
    var next = enrollments.require(new CaseNumber(enrollment.tenantId() + "-2019"));
    assertThat(next.basisDate()).isEqualTo(LocalDate.of(2019, 3, 10));
    assertThat(next.state()).isEqualTo(EnrollmentState.SCHEDULED);
    assertThat(scheduled(enrollment)).isEqualTo(1);
    act(enrollment, "reopening")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.type").value(endsWith("/case-closed")));
  }

  /** A case that was cancelled and opened again has its next one scheduled already. */
  @Test
  void whatCancellingScheduledIsScheduledForItsRightDay() throws Exception {
    var enrollment = story.opened();
    act(enrollment, "cancellation").andExpect(status().isOk());
    act(enrollment, "reopening").andExpect(status().isOk());
    var next = CaseNumber.of(enrollment.tenantId(), 2019);
    assertThat(enrollments.require(next).basisDate()).isEqualTo("2019-10-15");
    var sameYear = "\"enrolledOn\": \"2017-11-20\"";
    correct(MANAGER, enrollment, sameYear + token(preview(enrollment, sameYear)))
        .andExpect(jsonPath("$.effect").value("BEGINS_ANEW"));
    assertThat(enrollments.require(next).basisDate()).isEqualTo("2019-11-20");
    var nextYear = "\"enrolledOn\": \"2018-03-10\"";

    correct(MANAGER, enrollment, nextYear + token(preview(enrollment, nextYear)))
        .andExpect(jsonPath("$.effect").value("REPLACED"));

    assertThat(enrollments.require(next).basisDate()).isEqualTo("2019-03-10");
    assertThat(scheduled(enrollment)).isEqualTo(1);
    act(enrollment, "reopening")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.type").value(endsWith("/case-closed")));
    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.CANCELLED);
  }

  @Test
  void aCaseOfTheYearBeforeIsOpenedAndTheWrongOneWaitsForItsTurn() throws Exception {
    clock.set(Instant.parse("2018-10-12T09:00:00Z"));
    var wrong = story.opened(portfolio.enrolled(LocalDate.of(2018, 1, 10)));
    assertThat(wrong.basisDate()).isEqualTo("2019-01-10");
    var facts = "\"enrolledOn\": \"2017-12-01\"";

    correct(MANAGER, wrong, facts + token(preview(wrong, facts)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.effect").value("REPLACED"))
        .andExpect(jsonPath("$.after.basisDate").value("2018-12-01"))
        .andExpect(jsonPath("$.after.state").value("NOTIFIED"));

    assertThat(story.of(wrong).state()).isEqualTo(EnrollmentState.SCHEDULED);
    assertThat(story.of(wrong).basisDate()).isEqualTo("2019-12-01");
    assertThat(story.hasEnded(wrong)).isTrue();
    assertThat(scheduled(wrong)).isEqualTo(1);
    var right = enrollments.require(CaseNumber.of(wrong.tenantId(), 2018));
    story.handIn(right);
    story.everythingMet(right);
    assertThat(story.of(right).state()).isEqualTo(EnrollmentState.APPROVED);
    assertThat(scheduled(wrong)).isEqualTo(1);
  }

  @Test
  void aYearThatHasHadItsCaseIsPassedOver() throws Exception {
    var first = story.opened();
    story.handIn(first);
    story.everythingMet(first);
    story.basisDatePasses(first);
    clock.set(clock.instant().plus(Duration.ofDays(1)));
    closing.closeDue();
    assertThat(story.of(first).state()).isEqualTo(EnrollmentState.CLOSED);
    portfolio.knows(first.tenantId(), "enrolled_on = '2017-01-10'");
    var wrong = story.opened(partners.require(first.tenantId()), LocalDate.of(2019, 1, 10));
    var facts = "\"enrolledOn\": \"2017-11-20\"";

    correct(MANAGER, wrong, facts + token(preview(wrong, facts)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.effect").value("BEGINS_ANEW"))
        .andExpect(jsonPath("$.after.basisDate").value("2019-11-20"))
        .andExpect(jsonPath("$.after.state").value("SCHEDULED"));

    assertThat(scheduled(wrong)).isEqualTo(1);
  }

  @Test
  void aPlanThatChangesNoBasisDateLetsTheCaseGoOn() throws Exception {
    var enrollment = story.opened();
    story.handIn(enrollment);
    var facts =
        "\"plan\": {\"type\": \"PSFP\", \"start\": \"2018-01-01\", \"end\": \"2019-12-31\"}";

    correct(MANAGER, enrollment, facts + ", \"preview\": \"" + preview(enrollment, facts) + "\"")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.effect").value("GOES_ON"));

    assertThat(partners.require(enrollment.tenantId()).plan().end()).isEqualTo("2019-12-31");
    assertThat(story.hasTask(enrollment, TaskKind.VERIFY_INFRASTRUCTURE)).isTrue();
  }

  /** The case of the year waits for its turn and asks nothing yet: its files have no place. */
  @Test
  void whatWouldLeaveFilesWithoutTheirRequirementIsSaidByThePreview() throws Exception {
    clock.set(Instant.parse("2018-10-12T09:00:00Z"));
    var wrong = story.opened(portfolio.enrolled(LocalDate.of(2018, 1, 10)));
    story.handIn(wrong);
    var facts = "\"enrolledOn\": \"2017-12-01\"";

    correct(MANAGER, wrong, facts + ", \"dryRun\": true")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.refused.length()").value(3))
        .andExpect(jsonPath("$.refused[0].requirement").value("REQ-INF"))
        .andExpect(jsonPath("$.refused[0].files").value(1))
        .andExpect(jsonPath("$.preview").doesNotExist());

    correct(MANAGER, wrong, facts)
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.type").value(endsWith("/preview")));
    assertThat(story.of(wrong).basisDate()).isEqualTo("2019-01-10");
    assertThat(files.byRequirement(wrong.id())).hasSize(3);
  }

  @Test
  void aPreviewHoldsForAQuarterOfAnHourForWhoeverLookedAndOnce() throws Exception {
    var enrollment = story.opened();
    var facts = "\"planRenewalOn\": \"2019-06-01\"";
    var stale = preview(enrollment, facts);
    clock.set(clock.instant().plus(Duration.ofMinutes(15)));
    correct(MANAGER, enrollment, facts + token(stale)).andExpect(status().isConflict());

    var seen = preview(enrollment, facts);
    correct(OTHER_MANAGER, enrollment, facts + token(seen)).andExpect(status().isConflict());
    correct(MANAGER, enrollment, facts + token(seen)).andExpect(status().isOk());
    correct(MANAGER, enrollment, facts + token(seen))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.type").value(endsWith("/preview")));
  }

  @Test
  void withoutThePreviewOrAReasonOrOnceItIsDecidedNothingIsCorrected() throws Exception {
    var enrollment = story.opened();
    var facts = "\"enrolledOn\": \"2017-11-20\"";

    correct(MANAGER, enrollment, facts)
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.type").value(endsWith("/preview")));
    var preview = preview(enrollment, facts);
    correct(MANAGER, enrollment, "\"enrolledOn\": \"2017-11-21\", \"preview\": \"" + preview + "\"")
        .andExpect(status().isConflict());
    correct(MANAGER, enrollment, "\"preview\": \"" + preview + "\"")
        .andExpect(status().isUnprocessableEntity());
    correct(MANAGER, enrollment, "\"enrolledOn\": \"2018-09-18\"")
        .andExpect(status().isUnprocessableEntity());
    correct(REVIEWER, enrollment, facts).andExpect(status().isForbidden());
    send(MANAGER, enrollment, "{" + facts + "}").andExpect(status().isUnprocessableEntity());
    assertThat(partners.require(enrollment.tenantId()).enrolledOn()).isEqualTo("2017-10-15");

    story.handIn(enrollment);
    story.everythingMet(enrollment);
    correct(MANAGER, enrollment, facts)
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.type").value(endsWith("/case-closed")));
  }

  private int scheduled(Enrollment enrollment) {
    return database
        .sql("select count(*) from enrollment where tenant_id = ? and state = 'SCHEDULED'")
        .param(enrollment.tenantId().value())
        .query(Integer.class)
        .single();
  }

  private static String token(String preview) {
    return ", \"preview\": \"" + preview + "\"";
  }

  private String preview(Enrollment enrollment, String facts) throws Exception {
    var answer =
        correct(MANAGER, enrollment, facts + ", \"dryRun\": true")
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString();
    return JsonPath.read(answer, "$.preview");
  }

  private ResultActions correct(Actor actor, Enrollment enrollment, String fields)
      throws Exception {
    return send(actor, enrollment, "{" + fields + ", " + REASON + "}");
  }

  private ResultActions send(Actor actor, Enrollment enrollment, String body) throws Exception {
    return send(actor, enrollment, "correction", body);
  }

  private ResultActions act(Enrollment enrollment, String route) throws Exception {
    return send(MANAGER, enrollment, route, "{" + REASON + "}");
  }

  private ResultActions send(Actor actor, Enrollment enrollment, String route, String body)
      throws Exception {
    return http.perform(
        post("/api/v1/enrollments/" + enrollment.id() + "/" + route)
            .contentType(MediaType.APPLICATION_JSON)
            .content(body)
            .with(authentication(SignedIn.authentication(actor)))
            .with(csrf()));
  }
}
