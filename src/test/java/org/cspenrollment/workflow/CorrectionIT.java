package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cspenrollment.workflow.CaseStory.MANAGER;
import static org.cspenrollment.workflow.CaseStory.REVIEWER;
import static org.hamcrest.Matchers.endsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import org.cspenrollment.SignedIn;
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
        .andExpect(jsonPath("$.after.evidenceDue").value("2018-10-21"));

    var anew = story.of(enrollment);
    assertThat(anew.basisDate()).isEqualTo("2018-11-20");
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
    return http.perform(
        post("/api/v1/enrollments/" + enrollment.id() + "/correction")
            .contentType(MediaType.APPLICATION_JSON)
            .content(body)
            .with(authentication(SignedIn.authentication(actor)))
            .with(csrf()));
  }
}
