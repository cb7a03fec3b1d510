package org.cspenrollment.workflow.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cspenrollment.workflow.CaseStory.LEAD;
import static org.cspenrollment.workflow.CaseStory.MANAGER;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.ManagementService;
import org.cspenrollment.SignedIn;
import org.cspenrollment.TestClock;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.Recorded;
import org.cspenrollment.audit.event.AuditCode;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.notification.MailIncidents;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.workflow.CaseStory;
import org.cspenrollment.workflow.CaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

/** A step that failed for good stands in the list until it has really gone through. */
@CaseTest
@Import(FailedStepIT.Trouble.class)
class FailedStepIT {

  /** Happens while steps of this case are recorded. */
  @TestConfiguration
  static class Trouble {

    private final AtomicReference<String> caseNumber = new AtomicReference<>("");

    @EventListener
    void recorded(Recorded recorded) {
      if (recorded.event().stream().equals(caseNumber.get())
          && recorded.event().code() != AuditCode.STEP_RESTARTED) {
        throw new IllegalStateException("The till is empty.\nat some.internal.Place");
      }
    }
  }

  @Autowired private MockMvc http;
  @Autowired private ObjectMapper json;
  @Autowired private CaseStory story;
  @Autowired private Trouble trouble;
  @Autowired private TestClock clock;
  @Autowired private ManagementService jobs;
  @Autowired private MailIncidents mails;
  @Autowired private TransactionTemplate transaction;
  @Autowired private AuditTrail audit;

  @AfterEach
  void nobodyIsInTrouble() {
    trouble.caseNumber.set("");
  }

  @Test
  void isListedWithWhatWentWrong() throws Exception {
    var enrollment = failed();

    list(enrollment)
        .andExpect(jsonPath("$.total").value(1))
        .andExpect(jsonPath("$.items[0].kind").value("STEP"))
        .andExpect(jsonPath("$.items[0].caseId").value(enrollment.id().value()))
        .andExpect(jsonPath("$.items[0].process").value("requirement-verification"))
        .andExpect(jsonPath("$.items[0].stepName").isNotEmpty())
        .andExpect(jsonPath("$.items[0].error").value("The till is empty."))
        .andExpect(jsonPath("$.items[0].since").isNotEmpty());
    http.perform(get("/api/v1/failed-steps").with(authentication(SignedIn.authentication(LEAD))))
        .andExpect(status().isForbidden());
    list(story.opened()).andExpect(jsonPath("$.total").value(0));
  }

  @Test
  void thatFailsAgainIsNotMended() throws Exception {
    var enrollment = failed();
    var id = idOf(enrollment);

    restart(id, "{\"reason\":\"It may work now.\"}")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.mended").value(false))
        .andExpect(jsonPath("$.error").value("The till is empty."))
        .andExpect(jsonPath("$.left").value(1));

    list(enrollment).andExpect(jsonPath("$.total").value(1));
    assertThat(story.of(enrollment).state()).isNotEqualTo(EnrollmentState.NOT_RENEWED);
  }

  @Test
  void thatGoesThroughIsMendedAndOnRecord() throws Exception {
    var enrollment = failed();
    var id = idOf(enrollment);
    trouble.caseNumber.set("");
    var missing = list(enrollment);

    missing.andExpect(jsonPath("$.total").value(1));
    restart(id, "{\"reason\":\" \"}").andExpect(status().isUnprocessableEntity());
    restart(id, "{\"reason\":\"The till was filled.\"}")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.mended").value(true))
        .andExpect(jsonPath("$.error").value(nullValue()))
        .andExpect(jsonPath("$.left").value(0));

    list(enrollment).andExpect(jsonPath("$.total").value(0));
    assertThat(story.timers(enrollment)).noneMatch(job -> job.getRetries() == 0);
    var entries = audit.entries(enrollment.id().value(), new PageRequest(0, 5)).items();
    assertThat(entries.get(0).action()).isEqualTo("STEP_RESTARTED");
    assertThat(entries.get(0).actor()).isEqualTo("manager1");
    assertThat(entries.get(0).details()).contains("The till was filled.");
    assertThat(entries.get(1).actor())
        .as("the step itself is the application's")
        .isEqualTo("system");
    restart(id, "{\"reason\":\"Once more.\"}").andExpect(status().isNotFound());
  }

  @Test
  void aMailThatCouldNotBeSentIsListedAndIsNoStep() throws Exception {
    var enrollment = story.opened();
    transaction.executeWithoutResult(status -> mails.raise(enrollment.id(), 4711));

    list(enrollment)
        .andExpect(jsonPath("$.items[0].kind").value("MAIL"))
        .andExpect(jsonPath("$.items[0].mailId").value(4711));
    restart(idOf(enrollment), "{\"reason\":\"Again.\"}")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.type").value("/problems/not-a-step"));
    restart("no-such-step", "{\"reason\":\"Again.\"}").andExpect(status().isNotFound());
  }

  /** A case whose basis date passed, which could not be recorded however often it was tried. */
  private Enrollment failed() {
    var enrollment = story.opened();
    clock.set(enrollment.basis().ends());
    trouble.caseNumber.set(enrollment.id().value());
    var timer =
        story.timers(enrollment).stream()
            .filter(job -> !job.getDuedate().toInstant().isAfter(enrollment.basis().ends()))
            .findFirst()
            .orElseThrow()
            .getId();
    while (jobs.createJobQuery().jobId(timer).singleResult().getRetries() > 0) {
      try {
        jobs.executeJob(timer);
        throw new AssertionError("The step went through");
      } catch (IllegalStateException e) {
        assertThat(e).hasMessageContaining("till");
      }
    }
    return enrollment;
  }

  private ResultActions list(Enrollment enrollment) throws Exception {
    return http.perform(
            get("/api/v1/failed-steps?caseId=" + enrollment.id())
                .with(authentication(SignedIn.authentication(MANAGER))))
        .andExpect(status().isOk());
  }

  private String idOf(Enrollment enrollment) throws Exception {
    return json.readTree(list(enrollment).andReturn().getResponse().getContentAsString())
        .at("/items/0/id")
        .asText();
  }

  private ResultActions restart(String id, String body) throws Exception {
    return http.perform(
        post("/api/v1/failed-steps/" + id + "/restart")
            .with(authentication(SignedIn.authentication(MANAGER)))
            .with(csrf())
            .contentType("application/json")
            .content(body));
  }
}
