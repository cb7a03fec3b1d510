package org.cspenrollment.audit.event;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.ReasonCode;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.kernel.Verdict;

/** What the office does with the requirements of a case and with its own tasks. */
public sealed interface ReviewEvent extends CaseEvent {

  /**
   * Somebody of the office completed a task.
   *
   * @param taskId the id of the task
   * @param task the key of its kind, such as {@code confirm-not-met}
   * @param requirement empty where the task concerns the whole case
   * @param answer verdict, agreement or decision
   * @param unseenReason why it was given though not all of the evidence had been seen
   */
  record TaskCompleted(
      CaseNumber caseNumber,
      String taskId,
      String task,
      Optional<RequirementId> requirement,
      String answer,
      Optional<String> unseenReason)
      implements ReviewEvent {

    @Override
    public AuditCode code() {
      return AuditCode.TASK_COMPLETED;
    }

    @Override
    public String subject() {
      return taskId;
    }

    @Override
    public Map<String, ?> details() {
      var details = new LinkedHashMap<String, String>();
      details.put("task", task);
      details.put("requirement", requirement.map(RequirementId::value).orElse(""));
      details.put("answer", answer);
      unseenReason.ifPresent(reason -> details.put("unseenReason", reason));
      return details;
    }
  }

  /**
   * A task was given to somebody else.
   *
   * @param taskId the id of the task
   * @param task the key of its kind
   * @param requirement empty where the task concerns the whole case
   * @param from who had it, empty where nobody did
   * @param to who has it now, empty where it went back to its group
   * @param reason why, in the words of who did it
   */
  record TaskReassigned(
      CaseNumber caseNumber,
      String taskId,
      String task,
      Optional<RequirementId> requirement,
      Optional<Username> from,
      Optional<Username> to,
      String reason)
      implements ReviewEvent {

    @Override
    public AuditCode code() {
      return AuditCode.TASK_REASSIGNED;
    }

    @Override
    public String subject() {
      return taskId;
    }

    @Override
    public Map<String, ?> details() {
      var details = new LinkedHashMap<String, String>();
      details.put("task", task);
      details.put("requirement", requirement.map(RequirementId::value).orElse(""));
      details.put("from", from.map(Username::value).orElse(""));
      details.put("to", to.map(Username::value).orElse(""));
      details.put("reason", reason);
      return details;
    }
  }

  /**
   * A reviewer asked the partner for more.
   *
   * @param due the last day for the answer, UTC
   */
  record InformationRequested(
      CaseNumber caseNumber, RequirementId requirement, UUID requestId, LocalDate due)
      implements ReviewEvent {

    @Override
    public AuditCode code() {
      return AuditCode.INFORMATION_REQUESTED;
    }

    @Override
    public String subject() {
      return requirement.value();
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("requestId", requestId.toString(), "due", due.toString());
    }
  }

  /** The partner answered what a reviewer had asked for. */
  record InformationAnswered(CaseNumber caseNumber, RequirementId requirement, UUID requestId)
      implements ReviewEvent {

    @Override
    public AuditCode code() {
      return AuditCode.INFORMATION_ANSWERED;
    }

    @Override
    public String subject() {
      return requirement.value();
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("requestId", requestId.toString());
    }
  }

  /**
   * Whoever gave the verdict of a task took it back, before the outcome was decided.
   *
   * @param partnerKnew whether the partner had been told of it
   */
  record VerdictTakenBack(
      CaseNumber caseNumber,
      RequirementId requirement,
      String taskId,
      Verdict verdict,
      boolean partnerKnew)
      implements ReviewEvent {

    @Override
    public AuditCode code() {
      return AuditCode.VERDICT_TAKEN_BACK;
    }

    @Override
    public String subject() {
      return requirement.value();
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("taskId", taskId, "verdict", verdict.name(), "partnerKnew", partnerKnew);
    }
  }

  /**
   * A requirement has its result for this round.
   *
   * @param result the code of the result, such as {@code MET}
   * @param reason why, empty where the tables give no reason
   */
  record RequirementDecided(
      CaseNumber caseNumber, RequirementId requirement, String result, Optional<ReasonCode> reason)
      implements ReviewEvent {

    @Override
    public AuditCode code() {
      return AuditCode.REQUIREMENT_DECIDED;
    }

    @Override
    public String subject() {
      return requirement.value();
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("result", result, "reasonCode", reason.map(ReasonCode::value).orElse(""));
    }
  }
}
