package org.cspenrollment.review;

import org.cspenrollment.evidence.EvidenceFiles;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the evidence whether somebody of the office uploaded it. */
@Component
class UploadsOnBehalf implements OwnUploads {

  private final EvidenceFiles evidence;

  UploadsOnBehalf(@Lazy EvidenceFiles evidence) {
    this.evidence = evidence;
  }

  @Override
  public boolean uploaded(OfficeTask task, String username) {
    return (task.requirementId() != null || task.kind() == TaskKind.DECIDE_APPEAL)
        && evidence.uploadedBy(task.caseNumber(), task.requirementId(), username);
  }
}
