package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.notification.MailIncidents;
import org.cspenrollment.workflow.operations.EngineMailIncidents;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A mail that could not be sent, as Cockpit shows it. */
@CaseTest
class MailIncidentIT {

  private static final long MAIL = 4711;

  @Autowired private CaseStory story;
  @Autowired private MailIncidents incidents;
  @Autowired private RuntimeService runtime;
  @Autowired private TransactionTemplate transaction;

  @Test
  void isAnIncidentOfItsCaseUntilItIsSent() {
    var enrollment = story.opened();

    transaction.executeWithoutResult(status -> incidents.raise(enrollment.id(), MAIL));

    assertThat(incidents(enrollment))
        .singleElement()
        .satisfies(
            incident -> {
              assertThat(incident.getIncidentType()).isEqualTo(EngineMailIncidents.TYPE);
              assertThat(incident.getConfiguration()).isEqualTo("4711");
              assertThat(incident.getIncidentMessage()).doesNotContain("@");
            });

    transaction.executeWithoutResult(status -> incidents.resolve(enrollment.id(), MAIL));

    assertThat(incidents(enrollment)).isEmpty();
  }

  @Test
  void blocksNothing() {
    var enrollment = story.opened();
    transaction.executeWithoutResult(status -> incidents.raise(enrollment.id(), MAIL));

    story.handIn(enrollment);
    transaction.executeWithoutResult(status -> incidents.raise(enrollment.id(), MAIL + 1));
    story.everythingMet(enrollment);

    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.APPROVED);
    assertThat(story.hasEnded(enrollment)).isTrue();
  }

  @Test
  void ofACaseThatNoLongerRunsIsNoIncident() {
    var enrollment = story.opened();
    story.handIn(enrollment);
    story.everythingMet(enrollment);

    transaction.executeWithoutResult(status -> incidents.raise(enrollment.id(), MAIL));

    assertThat(incidents(enrollment)).isEmpty();
  }

  private List<Incident> incidents(Enrollment enrollment) {
    var process = story.process(enrollment);
    return process == null
        ? List.of()
        : runtime
            .createIncidentQuery()
            .incidentType(EngineMailIncidents.TYPE)
            .processInstanceId(process.getId())
            .list();
  }
}
