package org.cspenrollment.workflow.hardening.expression;

/** Knows whose case it is that a process belongs to. */
public interface PartnerOfCase {

  /**
   * What the partner of a case is called.
   *
   * @param caseNumber the business key of the process
   */
  String name(String caseNumber);
}
