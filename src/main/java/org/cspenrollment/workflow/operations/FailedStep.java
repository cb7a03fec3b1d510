package org.cspenrollment.workflow.operations;

import java.time.Instant;
import org.cspenrollment.kernel.CaseNumber;

/**
 * Something that failed and waits for a person.
 *
 * @param id of the incident
 * @param kind a step of a process, or a mail that could not be sent
 * @param caseId the case, or the number of a launch
 * @param step the id of the element in the diagram
 * @param stepName how the diagram calls it
 * @param mailId of the mail, or null; a mail is retried at {@code
 *     /enrollments/{id}/mails/{mailId}/retry}
 * @param error what went wrong, in one line and without the stack
 */
record FailedStep(
    String id,
    Kind kind,
    CaseNumber caseId,
    String process,
    String instanceId,
    String step,
    String stepName,
    Long mailId,
    Instant since,
    String error) {

  enum Kind {
    STEP,
    MAIL
  }
}
