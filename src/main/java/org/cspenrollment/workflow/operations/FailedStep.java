package org.cspenrollment.workflow.operations;

import java.time.Instant;
import java.util.Optional;
import org.cspenrollment.kernel.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * Something that failed and waits for a person.
 *
 * @param id of the incident
 * @param kind a step of a process, or a mail that could not be sent
 * @param caseId the case, or the number of a launch
 * @param step the id of the element in the diagram
 * @param stepName how the diagram calls it, if it does
 * @param mailId of the mail, if it is one; it is retried at {@code
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
    @Nullable String stepName,
    @Nullable Long mailId,
    Instant since,
    String error) {

  private static final int ERROR_LENGTH = 300;

  enum Kind {
    STEP,
    MAIL
  }

  /** The same with what the mail server said. */
  FailedStep saying(String answer) {
    return new FailedStep(
        id, kind, caseId, process, instanceId, step, stepName, mailId, since, inOneLine(answer));
  }

  /** An error in one line, without its stack: at most 300 characters. */
  static String inOneLine(@Nullable String message) {
    var first = Optional.ofNullable(message).orElse("").lines().findFirst().orElse("");
    return first.length() <= ERROR_LENGTH ? first : first.substring(0, ERROR_LENGTH) + "…";
  }
}
