package org.cspenrollment.workflow.hardening.expression;

import org.cspenrollment.kernel.CaseNumber;

/** Knows whose case it is that a process belongs to. */
public interface PartnerOfCase {

  /** What the partner of a case is called. */
  String name(CaseNumber caseNumber);
}
