package org.cspenrollment.audit.event;

import java.util.Map;
import java.util.Optional;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.kernel.Username;

/** How cases of a tenant follow one another, and what one that ends takes with it. */
public sealed interface SuccessionEvent extends CaseEvent {

  /**
   * A manager opened a cancelled case again.
   *
   * @param state the state it goes on from
   * @param days by how many days its days ahead were moved, as long as it was cancelled
   * @param reason what the manager wrote
   */
  record CaseReopened(CaseNumber caseNumber, String state, long days, String reason)
      implements SuccessionEvent {

    @Override
    public AuditCode code() {
      return AuditCode.CASE_REOPENED;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("state", state, "days", days, "reason", reason);
    }
  }

  /**
   * The window of the next case of a tenant that was not renewed opened, and that case took the
   * place of this one.
   *
   * @param by the number of the new case
   */
  record CaseSucceeded(CaseNumber caseNumber, CaseNumber by)
      implements SuccessionEvent, SystemEvent {

    @Override
    public AuditCode code() {
      return AuditCode.CASE_SUCCEEDED;
    }

    @Override
    public String subject() {
      return by.value();
    }
  }

  /**
   * A case that was only scheduled will not be opened.
   *
   * @param why the code of the reason: {@code MISSED} or {@code TENANT_OUT}
   * @param by the case because of which it is not
   */
  record ScheduleDropped(CaseNumber caseNumber, String why, CaseNumber by)
      implements SuccessionEvent, SystemEvent {

    @Override
    public AuditCode code() {
      return AuditCode.SCHEDULE_DROPPED;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("why", why, "by", by.value());
    }
  }

  /**
   * A case that lived beside another one of its tenant, as releases before this one let it, or of a
   * tenant that is out of the direct model, does not go on.
   *
   * @param why the code of the reason: {@code ANOTHER_GOES_ON} or {@code TENANT_OUT}
   * @param by the case that goes on, or its own number where none does
   */
  record CaseGivenUp(CaseNumber caseNumber, String why, CaseNumber by)
      implements SuccessionEvent, SystemEvent {

    @Override
    public AuditCode code() {
      return AuditCode.CASE_GIVEN_UP;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("why", why, "by", by.value());
    }
  }

  /**
   * A task of the office ended undone, because its case did.
   *
   * @param taskId the id of the task
   * @param task the key of its kind
   * @param requirement empty where the task concerns the whole case
   * @param holder who had it, empty where nobody did
   * @param why the code of how the case ended
   */
  record TaskSuperseded(
      CaseNumber caseNumber,
      String taskId,
      String task,
      Optional<RequirementId> requirement,
      Optional<Username> holder,
      String why)
      implements SuccessionEvent, SystemEvent {

    @Override
    public AuditCode code() {
      return AuditCode.TASK_SUPERSEDED;
    }

    @Override
    public String subject() {
      return taskId;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of(
          "task",
          task,
          "requirement",
          requirement.map(RequirementId::value).orElse(""),
          "holder",
          holder.map(Username::value).orElse(""),
          "why",
          why);
    }
  }
}
