package org.cspenrollment.review;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.AuditCode;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.evidence.EvidenceFiles;
import org.cspenrollment.kernel.Username;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the evidence who uploaded it, and the record who else acted on the partner's behalf. */
@Component
class UploadsOnBehalfCheck implements UploadConflictCheck {

  private static final Set<AuditCode> ON_REQUIREMENTS =
      EnumSet.of(
          AuditCode.DECLARATION_SAVED,
          AuditCode.REQUIREMENT_HANDED_IN,
          AuditCode.INFORMATION_ANSWERED);

  /** The tasks in which a whole case is decided. */
  private static final Set<TaskKind> DECIDES =
      EnumSet.of(TaskKind.DECIDE_EXCEPTION, TaskKind.CONFIRM_DEMOTION, TaskKind.DECIDE_APPEAL);

  private static final Set<AuditCode> ON_THE_CASE = EnumSet.of(AuditCode.APPEAL_LODGED);

  private final EvidenceFiles evidence;
  private final Enrollments enrollments;
  private final AuditTrail audit;

  UploadsOnBehalfCheck(
      @Lazy EvidenceFiles evidence, @Lazy Enrollments enrollments, AuditTrail audit) {
    this.evidence = evidence;
    this.enrollments = enrollments;
    this.audit = audit;
  }

  @Override
  public boolean uploaded(TaskReference task, Username username) {
    var about = task.requirement();
    if (about.isEmpty() && !DECIDES.contains(task.kind())) {
      return false;
    }
    return evidence.uploadedBy(task.caseNumber(), about, username)
        || did(ON_REQUIREMENTS, task, username, requirements(task))
        || (about.isEmpty()
            && did(ON_THE_CASE, task, username, List.of(task.caseNumber().value())));
  }

  private boolean did(
      Set<AuditCode> acts, TaskReference task, Username username, List<String> subjects) {
    return audit.didBy(username, task.caseNumber().value(), acts, subjects);
  }

  /** The requirement of the task; all of the case where the whole case is decided. */
  private List<String> requirements(TaskReference task) {
    return task.requirement()
        .map(one -> List.of(one.value()))
        .orElseGet(
            () ->
                enrollments.requirements(task.caseNumber()).stream()
                    .map(one -> one.id().value())
                    .toList());
  }
}
