package org.cspenrollment.audit.event;

import java.util.Map;
import java.util.Optional;
import org.cspenrollment.kernel.CaseNumber;

/** What is done with running processes from outside. */
public sealed interface EngineEvent extends AuditEvent {

  /** The chain of processes that belong to no case. */
  String NO_PROCESS = "processes";

  /** The chain of the migrations. */
  String MIGRATIONS = "migrations";

  /**
   * A manager had a failed step of a process tried once more.
   *
   * @param process the business key of the process: a case number or the id of a launch, empty
   *     where it has none
   * @param step the id of the step
   * @param reason what the manager wrote
   * @param mended whether the step went through
   */
  record StepRestarted(Optional<String> process, String step, String reason, boolean mended)
      implements EngineEvent {

    @Override
    public AuditCode code() {
      return AuditCode.STEP_RESTARTED;
    }

    @Override
    public String subject() {
      return step;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("reason", reason, "mended", mended);
    }

    @Override
    public String stream() {
      return process.orElse(EngineEvent.NO_PROCESS);
    }
  }

  /**
   * A running process was taken over by a later version of its model.
   *
   * @param businessKey a case number or the id of a launch
   * @param process the key of the model
   * @param from its version until now
   * @param to its version from now on
   */
  record CaseMigrated(String businessKey, String process, int from, int to) implements EngineEvent {

    @Override
    public AuditCode code() {
      return AuditCode.CASE_MIGRATED;
    }

    @Override
    public String subject() {
      return businessKey;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("process", process, "from", from, "to", to);
    }

    @Override
    public String stream() {
      return businessKey;
    }
  }

  /** A case whose process an earlier model had ended goes on in a new one. */
  record CaseResumed(CaseNumber caseNumber) implements EngineEvent {

    @Override
    public AuditCode code() {
      return AuditCode.CASE_RESUMED;
    }

    @Override
    public String subject() {
      return caseNumber.value();
    }

    @Override
    public String stream() {
      return caseNumber.value();
    }
  }

  /**
   * A manager tried what a migration of the running processes would do.
   *
   * @param reason what the manager wrote
   * @param instances how many processes run on an earlier version
   * @param resumed how many cases had no process
   * @param failures how many could not be taken over
   */
  record MigrationTried(String reason, int instances, int resumed, int failures)
      implements EngineEvent {

    @Override
    public AuditCode code() {
      return AuditCode.MIGRATION_TRIED;
    }

    @Override
    public String subject() {
      return EngineEvent.MIGRATIONS;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of(
          "reason", reason, "instances", instances, "resumed", resumed, "failures", failures);
    }

    @Override
    public String stream() {
      return EngineEvent.MIGRATIONS;
    }
  }

  /**
   * A manager had the running processes taken over by the latest models.
   *
   * @param reason what the manager wrote
   * @param instances how many processes ran on an earlier version
   * @param resumed how many cases had no process
   * @param failures how many could not be taken over
   */
  record Migrated(String reason, int instances, int resumed, int failures) implements EngineEvent {

    @Override
    public AuditCode code() {
      return AuditCode.MIGRATED;
    }

    @Override
    public String subject() {
      return EngineEvent.MIGRATIONS;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of(
          "reason", reason, "instances", instances, "resumed", resumed, "failures", failures);
    }

    @Override
    public String stream() {
      return EngineEvent.MIGRATIONS;
    }
  }
}
