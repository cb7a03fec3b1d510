package org.cspenrollment.workflow.step;

import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.workflow.hardening.expression.PartnerOfCase;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What the tasks of a case call its partner: its name in the registry. An act that opens several
 * tasks of a case asks once.
 */
@Component
class NamedPartner implements PartnerOfCase {

  private final Enrollments enrollments;

  NamedPartner(Enrollments enrollments) {
    this.enrollments = enrollments;
  }

  @Override
  public String name(CaseNumber caseNumber) {
    if (TransactionSynchronizationManager.getResource(this) instanceof Asked asked
        && asked.caseNumber.equals(caseNumber)) {
      return asked.name;
    }
    var asked = new Asked(caseNumber, enrollments.require(caseNumber).partner());
    if (TransactionSynchronizationManager.isSynchronizationActive()
        && !TransactionSynchronizationManager.hasResource(this)) {
      TransactionSynchronizationManager.bindResource(this, asked);
      TransactionSynchronizationManager.registerSynchronization(asked);
    }
    return asked.name;
  }

  /** The case last asked about, known until its transaction ends. */
  private final class Asked implements TransactionSynchronization {

    private final CaseNumber caseNumber;
    private final String name;

    Asked(CaseNumber caseNumber, String name) {
      this.caseNumber = caseNumber;
      this.name = name;
    }

    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResource(NamedPartner.this);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(NamedPartner.this, this);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(NamedPartner.this);
    }
  }
}
