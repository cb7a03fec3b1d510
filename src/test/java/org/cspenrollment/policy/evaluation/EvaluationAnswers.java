package org.cspenrollment.policy.evaluation;

/** Answers as the API gives them, for tests outside this package. */
public final class EvaluationAnswers {

  private EvaluationAnswers() {}

  public static EvaluationAnswer of(Evaluation evaluation) {
    return EvaluationAnswer.of(evaluation);
  }
}
