package org.cspenrollment.workflow.step;

import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.workflow.hardening.expression.PartnerOfCase;
import org.springframework.stereotype.Component;

/** What the tasks of a case call its partner: its name in the registry. */
@Component
class NamedPartner implements PartnerOfCase {

  private final Enrollments enrollments;

  NamedPartner(Enrollments enrollments) {
    this.enrollments = enrollments;
  }

  @Override
  public String name(CaseNumber caseNumber) {
    return enrollments.require(caseNumber).partner();
  }
}
