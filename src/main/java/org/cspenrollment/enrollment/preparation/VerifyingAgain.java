package org.cspenrollment.enrollment.preparation;

import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.StepsBack;
import org.cspenrollment.enrollment.store.RequirementsAnew;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.RequirementId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Has the office verify a requirement once more in the same round, as if it had not done so. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class VerifyingAgain {

  private final Enrollments enrollments;
  private final RequirementsAnew requirements;
  private final StepsBack process;

  VerifyingAgain(Enrollments enrollments, RequirementsAnew requirements, StepsBack process) {
    this.enrollments = enrollments;
    this.requirements = requirements;
    this.process = process;
  }

  /** The verdict is void: the requirement is open again, and handed in when it was handed in. */
  public void verifyAgain(CaseNumber caseNumber, RequirementId requirementId) {
    requirements.reopen(caseNumber, enrollments.requirement(caseNumber, requirementId));
    process.verifyAgain(caseNumber, requirementId);
  }
}
