package org.cspenrollment.workflow;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.cspenrollment.kernel.Edition;
import org.cspenrollment.kernel.Election;
import org.cspenrollment.policy.CaseType;
import org.cspenrollment.policy.OutcomeFacts;

/**
 * The facts the outcome is recommended from, as the table in the engine reads them, and the message
 * {@code outcome-decision.bpmn} waits for.
 */
public final class OutcomeVariables {

  static final String OPEN_FACTS_KNOWN = "enrollment.openFactsKnown";

  private OutcomeVariables() {}

  public static void handOn(VariableScope step, OutcomeFacts facts) {
    CaseVariables.MANDATORY_NOT_MET.handOn(step, facts.mandNotMet());
    CaseVariables.MANDATORY_PENDING.handOn(step, facts.mandPending());
    CaseVariables.MANDATORY_REVIEW.handOn(step, facts.mandReview());
    CaseVariables.RECOMMENDED_NOT_MET.handOn(step, facts.recNotMet());
    CaseVariables.FOLLOWUPS.handOn(step, facts.followups());
    CaseVariables.DEADLINE_PASSED.handOn(step, facts.deadlinePassed());
    CaseVariables.EVIDENCE_IN_TIME.handOn(step, facts.evidenceInTime());
    CaseVariables.ELECTION.handOn(step, facts.election().name());
    CaseVariables.CASE_TYPE.handOn(step, facts.caseType().name());
    CaseVariables.EDITION.handOn(step, facts.edition().name());
    CaseVariables.INTAKE.handOn(step, facts.intake());
  }

  /** The facts handed on earlier in this transaction. */
  public static OutcomeFacts of(VariableScope step) {
    return new OutcomeFacts(
        CaseVariables.MANDATORY_NOT_MET.require(step),
        CaseVariables.MANDATORY_PENDING.require(step),
        CaseVariables.MANDATORY_REVIEW.require(step),
        CaseVariables.RECOMMENDED_NOT_MET.require(step),
        CaseVariables.FOLLOWUPS.require(step),
        CaseVariables.DEADLINE_PASSED.require(step),
        CaseVariables.EVIDENCE_IN_TIME.require(step),
        Election.valueOf(CaseVariables.ELECTION.require(step)),
        CaseType.valueOf(CaseVariables.CASE_TYPE.require(step)),
        Edition.valueOf(CaseVariables.EDITION.require(step)),
        CaseVariables.INTAKE.require(step));
  }
}
