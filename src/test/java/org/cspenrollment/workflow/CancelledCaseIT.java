package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cspenrollment.workflow.CaseStory.MANAGER;
import static org.hamcrest.Matchers.endsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import org.cspenrollment.SignedIn;
import org.cspenrollment.TestClock;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.review.TaskKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What follows where a manager calls a case off, and opens it again (M2). */
@CaseTest
class CancelledCaseIT {

  @Autowired private CaseStory story;
  @Autowired private Enrollments enrollments;
  @Autowired private TestClock clock;
  @Autowired private MockMvc http;

  @Test
  void m2TheNextCycleOfACancelledCaseIsScheduled() throws Exception {
    var enrollment = story.opened();

    act(enrollment, "cancellation").andExpect(status().isOk());

    var next = enrollments.require(CaseNumber.of(enrollment.tenantId(), 2019));
    assertThat(next.state()).isEqualTo(EnrollmentState.SCHEDULED);
    assertThat(next.basisDate()).isEqualTo("2019-10-15");
  }

  @Test
  void aCaseThatIsOpenedAgainGoesOnWhereItStoodWithTheDaysItWasCancelled() throws Exception {
    var enrollment = story.opened();
    story.handIn(enrollment);
    story.met(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);
    act(enrollment, "cancellation").andExpect(status().isOk());
    assertThat(story.hasEnded(enrollment)).isTrue();
    clock.set(clock.instant().plus(Duration.ofDays(5)));

    act(enrollment, "reopening")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("UNDER_REVIEW"));

    assertThat(story.of(enrollment).decisionDue()).isEqualTo(enrollment.decisionDue().plusDays(5));
    assertThat(story.hasTask(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE)).isFalse();
    story.met(enrollment, TaskKind.VERIFY_SERVICE_EVIDENCE);
    story.met(enrollment, TaskKind.VERIFY_INFRASTRUCTURE);
    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.APPROVED);
  }

  @Test
  void aRestrictedCaseThatIsOpenedAgainIsOnItsLadder() throws Exception {
    var enrollment = story.restricted();
    act(enrollment, "cancellation").andExpect(status().isOk());

    act(enrollment, "reopening")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("RESTRICTED"));

    assertThat(story.hasEnded(enrollment)).isFalse();
    assertThat(story.hasTask(enrollment, TaskKind.CONFIRM_DEMOTION)).isFalse();
  }

  @Test
  void aScheduledCaseThatIsOpenedAgainIsScheduled() throws Exception {
    var enrollment = story.opened();
    story.handIn(enrollment);
    story.everythingMet(enrollment);
    var next = enrollments.require(CaseNumber.of(enrollment.tenantId(), 2019));
    act(next, "cancellation").andExpect(status().isOk());

    act(next, "reopening").andExpect(status().isOk());

    assertThat(story.of(next).state()).isEqualTo(EnrollmentState.SCHEDULED);
  }

  @Test
  void whatCannotBeOpenedAgainIsRefusedWithTheReason() throws Exception {
    var enrollment = story.opened();
    act(enrollment, "reopening")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.type").value(endsWith("/not-cancelled")));
    act(enrollment, "cancellation").andExpect(status().isOk());
    http.perform(
            post("/api/v1/enrollments/" + enrollment.id() + "/reopening")
                .with(authentication(SignedIn.authentication(MANAGER)))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}"))
        .andExpect(status().isUnprocessableEntity());
    clock.set(clock.instant().plus(Duration.ofDays(30)).plusSeconds(1));
    act(enrollment, "reopening")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.type").value(endsWith("/reopen-late")));
  }

  /** M3: what was scheduled ends with the tenant, in the same transaction. */
  @Test
  void m3WhoLeavesKeepsNothingScheduled() throws Exception {
    var enrollment = story.opened();
    act(enrollment, "cancellation").andExpect(status().isOk());
    act(enrollment, "reopening").andExpect(status().isOk());
    var next = enrollments.require(CaseNumber.of(enrollment.tenantId(), 2019));
    assertThat(next.state()).isEqualTo(EnrollmentState.SCHEDULED);

    story.leave(enrollment);
    story.itBecomes(enrollment, clock.instant().plus(Duration.ofDays(31)).toString());

    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.EXITED);
    assertThat(story.of(next).state()).isEqualTo(EnrollmentState.CANCELLED);
    act(next, "reopening")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.type").value(endsWith("/case-closed")));
  }

  private ResultActions act(Enrollment enrollment, String route) throws Exception {
    return http.perform(
        post("/api/v1/enrollments/" + enrollment.id() + "/" + route)
            .with(authentication(SignedIn.authentication(MANAGER)))
            .with(csrf())
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"reason\": \"Merged into another tenant, it was said.\"}"));
  }
}
