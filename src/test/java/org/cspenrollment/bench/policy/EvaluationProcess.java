package org.cspenrollment.bench.policy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.policy.TestPolicy;
import org.cspenrollment.policy.evaluation.EvaluationReader;
import org.cspenrollment.policy.evaluation.EvaluationRequest;
import org.cspenrollment.policy.evaluation.PolicyEvaluation;
import org.cspenrollment.policy.oracle.RandomRequests;

/** A process that evaluates a portfolio and says what that took. */
final class EvaluationProcess {

  private static final int WARM = 5_000;
  private static final long SEED = 20180831;

  private EvaluationProcess() {}

  /**
   * Runs it.
   *
   * @param arguments how many tenants
   */
  public static void main(String[] arguments) {
    int tenants = Integer.parseInt(arguments[0]);
    var rules = new TestPolicy().evaluation;
    var random = new RandomRequests(SEED);
    var portfolio =
        IntStream.range(0, tenants)
            .mapToObj(number -> random.next().toString().getBytes(StandardCharsets.UTF_8))
            .map(body -> EvaluationReader.read(body).request())
            .toList();
    portfolio.stream().limit(WARM).forEach(each -> isAnswered(rules, each));
    var took = new double[tenants];
    int answered = 0;
    for (int number = 0; number < tenants; number++) {
      long began = System.nanoTime();
      answered += isAnswered(rules, portfolio.get(number)) ? 1 : 0;
      took[number] = (System.nanoTime() - began) / 1e6;
    }
    double all = Arrays.stream(took).sum() / 1000;
    Arrays.sort(took);
    System.out.println(
        "EVALUATED %d %f %f %f"
            .formatted(answered, took[tenants / 2], took[tenants * 95 / 100], all));
  }

  private static boolean isAnswered(PolicyEvaluation rules, EvaluationRequest request) {
    try {
      return !rules.evaluate(request).requirements().isEmpty();
    } catch (ProblemException refused) {
      return false;
    }
  }
}
