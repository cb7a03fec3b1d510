package org.cspenrollment.workflow;

import java.time.Instant;
import org.cspenrollment.enrollment.enforcement.EnforcementPlan;
import org.cspenrollment.review.TaskKind;
import org.cspenrollment.review.decision.Decisions;

/**
 * Every variable of the processes of a case. Stored are the first two only: what is verified and
 * what a person answered; the rest is handed on within one transaction.
 */
public final class CaseVariables {

  public static final ProcessVariable<String> REQUIREMENT = ProcessVariable.text("requirement");
  public static final ProcessVariable<String> VERDICT = ProcessVariable.text("verdict");

  static final ProcessVariable<String> EDITION = ProcessVariable.text("edition");
  static final ProcessVariable<String> CASE_TYPE = ProcessVariable.text("caseType");
  static final ProcessVariable<Long> BASIS_DATE = ProcessVariable.number("basisDate");
  static final ProcessVariable<String> CATALOGUE_VERSION =
      ProcessVariable.text("requirementCatalogueVersion");
  public static final ProcessVariable<String> OUTCOME_VERSION =
      ProcessVariable.text("enrollmentOutcomeVersion");

  static final ProcessVariable<Integer> MANDATORY_NOT_MET = ProcessVariable.count("mandNotMet");
  static final ProcessVariable<Integer> MANDATORY_PENDING = ProcessVariable.count("mandPending");
  static final ProcessVariable<Integer> MANDATORY_REVIEW = ProcessVariable.count("mandReview");
  static final ProcessVariable<Integer> RECOMMENDED_NOT_MET = ProcessVariable.count("recNotMet");
  static final ProcessVariable<Integer> FOLLOWUPS = ProcessVariable.count("followups");
  static final ProcessVariable<Boolean> DEADLINE_PASSED = ProcessVariable.flag("deadlinePassed");
  static final ProcessVariable<Boolean> EVIDENCE_IN_TIME = ProcessVariable.flag("evidenceInTime");
  public static final ProcessVariable<String> ELECTION = ProcessVariable.text("election");
  static final ProcessVariable<String> INTAKE = ProcessVariable.text("intake");
  public static final ProcessVariable<String> DECISION = ProcessVariable.text("decision");
  public static final ProcessVariable<Decisions.Demotion> DEMOTION =
      ProcessVariable.oneOf("demotion", Decisions.Demotion.class);
  public static final ProcessVariable<String> APPEAL_DECISION =
      ProcessVariable.text("appealDecision");
  public static final ProcessVariable<EnforcementPlan.Next> NEXT_STEP =
      ProcessVariable.oneOf("nextStep", EnforcementPlan.Next.class);
  public static final ProcessVariable<Boolean> STEP_CONFIRMED =
      ProcessVariable.flag("stepConfirmed");
  public static final ProcessVariable<Confirmation> CONFIRMATION =
      ProcessVariable.oneOf("confirmation", Confirmation.class);

  public static final ProcessVariable<Boolean> EVIDENCE_NEEDED =
      ProcessVariable.flag("evidenceNeeded");
  public static final ProcessVariable<Instant> EVIDENCE_DUE =
      ProcessVariable.moment("evidenceDueDate");
  public static final ProcessVariable<Instant> EVIDENCE_CUT_OFF =
      ProcessVariable.moment("evidenceCutOff");
  public static final ProcessVariable<Instant> REVIEW_DUE = ProcessVariable.moment("reviewDueDate");
  public static final ProcessVariable<Instant> OFFICE_DUE = ProcessVariable.moment("officeDueDate");
  public static final ProcessVariable<Instant> INFORMATION_DUE =
      ProcessVariable.moment("informationDueDate");
  public static final ProcessVariable<Instant> ANSWER_CUT_OFF =
      ProcessVariable.moment("answerCutOff");
  public static final ProcessVariable<Instant> DECISION_DAY_OVER =
      ProcessVariable.moment("decisionDayOverDate");
  public static final ProcessVariable<Instant> STEP_DUE = ProcessVariable.moment("stepDueDate");
  public static final ProcessVariable<Instant> ASKED_AGAIN =
      ProcessVariable.moment("askedAgainDate");
  public static final ProcessVariable<Instant> CYCLE_OVER = ProcessVariable.moment("cycleOverDate");
  public static final ProcessVariable<Instant> NOTICE_OVER =
      ProcessVariable.moment("noticeOverDate");

  public static final ProcessVariable<Boolean> RESTRICTION_NEEDED =
      ProcessVariable.flag("restrictionNeeded");

  public static final ProcessVariable<String> COMPLETED_TASK =
      ProcessVariable.text("completedTask");
  public static final ProcessVariable<TaskKind> COMPLETED_TASK_KIND =
      ProcessVariable.oneOf("completedTaskKind", TaskKind.class);

  /** The ids of the requirements of the next round: a list, therefore never stored. */
  public static final String REQUIREMENTS = "requirements";

  /** What the second person said. */
  public enum Confirmation {
    NOT_MET_CONFIRMED,
    NOT_MET_DOUBTED,
    WAIVER_CONFIRMED,
    WAIVER_REFUSED
  }

  private CaseVariables() {}
}
