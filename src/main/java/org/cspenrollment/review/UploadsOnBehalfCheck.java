package org.cspenrollment.review;

import org.cspenrollment.evidence.EvidenceFiles;
import org.cspenrollment.kernel.Username;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the evidence whether somebody of the office uploaded it. */
@Component
class UploadsOnBehalfCheck implements UploadConflictCheck {

  private final EvidenceFiles evidence;

  UploadsOnBehalfCheck(@Lazy EvidenceFiles evidence) {
    this.evidence = evidence;
  }

  @Override
  public boolean uploaded(TaskReference task, Username username) {
    return (task.requirement().isPresent() || task.kind() == TaskKind.DECIDE_APPEAL)
        && evidence.uploadedBy(task.caseNumber(), task.requirement(), username);
  }
}
