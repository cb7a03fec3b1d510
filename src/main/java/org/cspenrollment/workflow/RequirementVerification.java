package org.cspenrollment.workflow;

/** The names of {@code requirement-verification.bpmn} that the code uses. */
public final class RequirementVerification {

  public static final String KEY = "requirement-verification";
  public static final String PROVIDE_EVIDENCE = "userTask_provideEvidence";
  public static final String ANSWER_INFORMATION_REQUEST = "userTask_answerInformationRequest";

  private RequirementVerification() {}
}
