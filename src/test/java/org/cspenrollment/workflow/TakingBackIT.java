package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cspenrollment.workflow.CaseStory.LEAD;
import static org.cspenrollment.workflow.CaseStory.MANAGER;
import static org.cspenrollment.workflow.CaseStory.OTHER_LEAD;
import static org.hamcrest.Matchers.endsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import org.cspenrollment.SignedIn;
import org.cspenrollment.TestClock;
import org.cspenrollment.enrollment.Timeline;
import org.cspenrollment.enrollment.TimelineEntry;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.platform.Actor;
import org.cspenrollment.portal.Notice;
import org.cspenrollment.review.TaskKind;
import org.cspenrollment.review.task.StaffTaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Appeals that their partners take back (point 11). */
@CaseTest
class TakingBackIT {

  @Autowired private CaseStory story;
  @Autowired private StaffTaskService work;
  @Autowired private Timeline timeline;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient database;
  @Autowired private MockMvc http;

  @Test
  void anAppealIsTakenBackWithin24HoursAndAnotherOneCanBeLodged() throws Exception {
    var enrollment = story.notRenewed();
    story.appeal(enrollment);
    clock.advance(Duration.ofHours(24).minusSeconds(1));

    takesBack(story.partner(enrollment), enrollment)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("NOT_RENEWED"));

    assertThat(story.hasTask(enrollment, TaskKind.DECIDE_APPEAL)).isFalse();
    assertThat(timeline.of(enrollment.id()))
        .extracting(TimelineEntry::what)
        .extracting(Enum::name)
        .endsWith("APPEAL_LODGED", "APPEAL_TAKEN_BACK");
    takesBack(story.partner(enrollment), enrollment)
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.type").value(endsWith("/no-appeal")));

    story.appeal(enrollment);
    story.decideAppeal(OTHER_LEAD, enrollment, "OVERTURNED");
    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.APPROVED);
    assertThat(appeals(enrollment)).isEqualTo(2);
  }

  @Test
  void theLadderGoesOnWhereItWasAfterAnAppealWasTakenBack() throws Exception {
    var enrollment = story.restricted();
    database
        .sql("update enrollment set decided_at = ? where case_number = ?")
        .params(java.sql.Timestamp.from(clock.instant()), enrollment.id().value())
        .update();
    story.appeal(enrollment);

    takesBack(story.partner(enrollment), enrollment)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("RESTRICTED"));

    assertThat(story.of(enrollment).tenant().status()).isEqualTo("RESTRICTED");
    story.handIn(enrollment, "REQ-INF");
    story.met(enrollment, TaskKind.VERIFY_INFRASTRUCTURE);
    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.APPROVED);
  }

  @Test
  void anAppealThatIsADayOldOrTakenOnOrSomebodyElsesStays() throws Exception {
    var enrollment = story.notRenewed();
    story.appeal(enrollment);
    takesBack(SignedIn.partner("kaede", "ORG-OTHER"), enrollment).andExpect(status().isNotFound());
    takesBack(LEAD, enrollment).andExpect(status().isForbidden());
    takesBack(MANAGER, enrollment).andExpect(status().isForbidden());

    SignedIn.as(OTHER_LEAD, () -> work.claim(story.task(enrollment, TaskKind.DECIDE_APPEAL).id()));
    takesBack(story.partner(enrollment), enrollment)
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.type").value(endsWith("/acted-on")));
    SignedIn.as(
        OTHER_LEAD, () -> work.unclaim(story.task(enrollment, TaskKind.DECIDE_APPEAL).id()));

    clock.advance(Duration.ofHours(24));
    takesBack(story.partner(enrollment), enrollment)
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.type").value(endsWith("/take-back-late")));
    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.APPEALED);

    story.decideAppeal(OTHER_LEAD, enrollment, "DECISION_STANDS");
    takesBack(story.partner(enrollment), enrollment)
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.type").value(endsWith("/no-appeal")));
  }

  @Test
  void thePageOffersToTakeAnAppealBackUntilItCannotBe() throws Exception {
    var enrollment = story.notRenewed();
    story.appeal(enrollment);
    var page = "/portal/cases/" + enrollment.id() + "/appeal";
    assertThat(reads(enrollment, page))
        .contains("Take the appeal back", "October 17, 2018 09:01 (Korean Time)");

    clock.advance(Duration.ofHours(25));
    assertThat(reads(enrollment, page)).doesNotContain("Take the appeal back");
    assertThat(says(enrollment, page)).isEqualTo("portal.refused.take-back-late");

    clock.advance(Duration.ofHours(-25));
    assertThat(says(enrollment, page)).isEqualTo("portal.done.appeal-taken-back");
    assertThat(reads(enrollment, page)).contains("Lodge the appeal");
  }

  private String reads(Enrollment enrollment, String page) throws Exception {
    return http.perform(
            get(page).with(authentication(SignedIn.authentication(story.partner(enrollment)))))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private String says(Enrollment enrollment, String page) throws Exception {
    var notice =
        (Notice)
            http.perform(
                    post(page + "/withdrawal")
                        .with(authentication(SignedIn.authentication(story.partner(enrollment))))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getFlashMap()
                .get("notice");
    return notice.key();
  }

  private ResultActions takesBack(Actor actor, Enrollment enrollment) throws Exception {
    return http.perform(
        delete("/api/v1/enrollments/" + enrollment.id() + "/appeal")
            .with(authentication(SignedIn.authentication(actor)))
            .with(csrf()));
  }

  private int appeals(Enrollment enrollment) {
    return database
        .sql("select count(*) from appeal where case_number = ?")
        .param(enrollment.id().value())
        .query(Integer.class)
        .single();
  }
}
