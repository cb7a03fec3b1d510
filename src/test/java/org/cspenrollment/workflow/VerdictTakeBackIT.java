package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cspenrollment.workflow.CaseStory.LEAD;
import static org.cspenrollment.workflow.CaseStory.MANAGER;
import static org.cspenrollment.workflow.CaseStory.OTHER_REVIEWER;
import static org.cspenrollment.workflow.CaseStory.REVIEWER;
import static org.hamcrest.Matchers.endsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import org.cspenrollment.SignedIn;
import org.cspenrollment.TestClock;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.enrollment.requirement.CaseRequirement;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.platform.Actor;
import org.cspenrollment.policy.Result;
import org.cspenrollment.review.TaskKind;
import org.cspenrollment.review.verification.InformationRequests;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Verdicts that are taken back by whoever gave them (point 11). */
@CaseTest
class VerdictTakeBackIT {

  @Autowired private CaseStory story;
  @Autowired private Enrollments enrollments;
  @Autowired private InformationRequests requests;
  @Autowired private TestClock clock;
  @Autowired private MockMvc http;
  @Autowired private JdbcClient rows;

  /** What the partner was mailed, as codes. */
  private List<String> mailed(Enrollment enrollment) {
    return rows.sql(
            "select kind from mail where case_number = ? and audience = 'PARTNER' order by mail_id")
        .param(enrollment.id().value())
        .query(String.class)
        .list();
  }

  @Test
  void aRequirementThatWasMetIsVerifiedOnceMoreAndBothVerdictsStayOnRecord() throws Exception {
    var enrollment = handedIn();
    var handedInAt = requirement(enrollment, "REQ-INF").handedInAt();
    story.met(enrollment, TaskKind.VERIFY_INFRASTRUCTURE);
    clock.advance(Duration.ofHours(2));

    takesBack(REVIEWER, enrollment, "REQ-INF")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("UNDER_REVIEW"));

    assertThat(requirement(enrollment, "REQ-INF").result()).isEqualTo(Result.PENDING);
    assertThat(requirement(enrollment, "REQ-INF").handedInAt()).isEqualTo(handedInAt);
    story.everythingMet(enrollment);
    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.APPROVED);
    http.perform(
            get("/api/v1/enrollments/" + enrollment.id() + "/decisions")
                .with(authentication(SignedIn.authentication(MANAGER))))
        .andExpect(jsonPath("$.decisions.length()").value(4))
        .andExpect(jsonPath("$.decisions[0].takenBackAt").value("2018-09-17T02:00:00Z"))
        .andExpect(jsonPath("$.decisions[1].takenBackAt").doesNotExist());
  }

  @Test
  void aNotMetThatWaitsForTheSecondPersonIsTakenBackBeforeThePartnerKnows() throws Exception {
    var enrollment = handedIn();
    story.infrastructureNotMet(enrollment);

    takesBack(REVIEWER, enrollment, "REQ-INF").andExpect(status().isOk());

    assertThat(story.hasTask(enrollment, TaskKind.CONFIRM_NOT_MET)).isFalse();
    assertThat(mailed(enrollment)).doesNotContain("VERDICT_TAKEN_BACK", "REQUEST_TAKEN_BACK");
    story.everythingMet(enrollment);
    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.APPROVED);
  }

  @Test
  void aNotMetThatTheSecondPersonAgreedToIsTakenBackWhileTheCaseIsOpen() throws Exception {
    var enrollment = handedIn();
    story.infrastructureNotMet(enrollment);
    story.agree(LEAD, enrollment, TaskKind.CONFIRM_NOT_MET);
    assertThat(requirement(enrollment, "REQ-INF").result()).isEqualTo(Result.NOT_MET);

    takesBack(REVIEWER, enrollment, "REQ-INF").andExpect(status().isOk());

    assertThat(requirement(enrollment, "REQ-INF").result()).isEqualTo(Result.PENDING);
    assertThat(mailed(enrollment)).containsOnlyOnce("VERDICT_TAKEN_BACK");
    story.everythingMet(enrollment);
    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.APPROVED);
  }

  @Test
  void aRequestForInformationIsTakenBackUntilItIsAnswered() throws Exception {
    var enrollment = handedIn();
    story.moreInformation(enrollment, TaskKind.VERIFY_INFRASTRUCTURE);

    takesBack(REVIEWER, enrollment, "REQ-INF")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("UNDER_REVIEW"));
    assertThat(requests.of(enrollment.id())).noneMatch(one -> one.isOpen());
    assertThat(mailed(enrollment))
        .containsSubsequence("INFORMATION_REQUESTED", "REQUEST_TAKEN_BACK");

    story.moreInformation(enrollment, TaskKind.VERIFY_INFRASTRUCTURE);
    story.answer(enrollment);
    takesBack(REVIEWER, enrollment, "REQ-INF")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.type").value(endsWith("/no-verdict")));
  }

  @Test
  void aWaiverIsTakenBackAndAnotherPersonMayVerify() throws Exception {
    var enrollment = handedIn();
    story.waive(enrollment, TaskKind.VERIFY_INFRASTRUCTURE);
    story.agree(MANAGER, enrollment, TaskKind.CONFIRM_WAIVER);

    takesBack(REVIEWER, enrollment, "REQ-INF").andExpect(status().isOk());

    assertThat(requirement(enrollment, "REQ-INF").waivedUntil()).isNull();
    story.met(OTHER_REVIEWER, enrollment, TaskKind.VERIFY_INFRASTRUCTURE);
    assertThat(requirement(enrollment, "REQ-INF").result()).isEqualTo(Result.MET);
  }

  @Test
  void aVerdictIsTakenBackWhileAManagerIsAskedAndTheCaseIsRecommendedAnew() throws Exception {
    var enrollment = handedIn();
    story.met(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);
    story.met(enrollment, TaskKind.VERIFY_SERVICE_EVIDENCE);
    story.infrastructureNotMet(enrollment);
    story.disagree(LEAD, enrollment, TaskKind.CONFIRM_NOT_MET);
    assertThat(story.hasTask(enrollment, TaskKind.DECIDE_EXCEPTION)).isTrue();

    takesBack(REVIEWER, enrollment, "REQ-INF").andExpect(status().isOk());

    assertThat(story.hasTask(enrollment, TaskKind.DECIDE_EXCEPTION)).isFalse();
    story.met(enrollment, TaskKind.VERIFY_INFRASTRUCTURE);
    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.APPROVED);
  }

  @Test
  void aVerdictIsTakenBackByItsGiverUntilTheOutcomeIsDecidedAndOnce() throws Exception {
    var enrollment = handedIn();
    takesBack(REVIEWER, enrollment, "REQ-INF")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.type").value(endsWith("/no-verdict")));
    takesBack(REVIEWER, enrollment, "REQ-XYZ").andExpect(status().isNotFound());
    story.met(enrollment, TaskKind.VERIFY_INFRASTRUCTURE);

    takesBack(OTHER_REVIEWER, enrollment, "REQ-INF")
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.type").value(endsWith("/not-allowed")));
    takesBack(MANAGER, enrollment, "REQ-INF").andExpect(status().isForbidden());
    takesBack(story.partner(enrollment), enrollment, "REQ-INF").andExpect(status().isForbidden());
    takesBack(REVIEWER, enrollment, "REQ-INF").andExpect(status().isOk());
    takesBack(REVIEWER, enrollment, "REQ-INF").andExpect(status().isConflict());

    story.everythingMet(enrollment);
    takesBack(REVIEWER, enrollment, "REQ-INF")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.type").value(endsWith("/already-decided")));
    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.APPROVED);
  }

  private Enrollment handedIn() {
    var enrollment = story.opened();
    story.handIn(enrollment);
    return enrollment;
  }

  private CaseRequirement requirement(Enrollment enrollment, String id) {
    return enrollments.requirement(enrollment.id(), new RequirementId(id));
  }

  private ResultActions takesBack(Actor actor, Enrollment enrollment, String requirement)
      throws Exception {
    return http.perform(
        post("/api/v1/enrollments/"
                + enrollment.id()
                + "/requirements/"
                + requirement
                + "/verdict/withdrawal")
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"reason\": \"I had the wrong file before me\"}")
            .with(authentication(SignedIn.authentication(actor)))
            .with(csrf()));
  }
}
