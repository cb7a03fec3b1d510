package org.cspenrollment.policy.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.policy.TestPolicy;
import org.cspenrollment.policy.evaluation.EvaluationAnswers;
import org.cspenrollment.policy.evaluation.EvaluationReader;
import org.junit.jupiter.api.Test;

/** The tables and an implementation that was written without them answer the same. */
class ProgrammeOracleTest {

  private static final int REQUESTS = 4_000;
  private static final int SHOWN = 5;

  private final TestPolicy rules = new TestPolicy();

  @Test
  void theTablesAnswerThousandsOfRandomRequestsAsTheDescriptionOfTheProgrammeDoes() {
    var random = new RandomRequests(20180831);
    var differing = new ArrayList<String>();
    var seen = new TreeSet<String>();
    for (int left = REQUESTS; left > 0 && differing.size() < SHOWN; left--) {
      var body = random.next();
      var expected = ProgrammeOracle.answer(body);
      var answered = answered(body);
      if (!answered.equals(expected)) {
        differing.add(body + "\n expected " + expected + "\n answered " + answered);
      }
      note(seen, expected);
    }

    assertThat(differing).as("requests the tables answer otherwise").isEmpty();
    assertThat(seen).hasSizeGreaterThan(100).containsAll(WORTH_SEEING);
  }

  /** What a draw of requests has to reach to be worth comparing. */
  private static final List<String> WORTH_SEEING =
      List.of(
          "E0 NO_CHECK",
          "E0 NOT_ELIGIBLE INTAKE_CLOSED",
          "E1 RENEW",
          "E2 RENEW_WITH_NOTES",
          "E2 REV_QMTH",
          "E3 HOLD",
          "E4 SUP_NOT_ACCEPTED",
          "E4 REV_NEAR_1M",
          "E5 MPN_TENANT_MISSING",
          "E5 SUP_NOT_ACCEPTED",
          "E5 SPD_RENEWAL_PENDING",
          "E5 TEN_START_INDIRECT");

  private static void note(TreeSet<String> seen, Map<String, Object> answer) {
    if (!answer.isEmpty()) {
      seen.add(answer.get("edition") + " " + answer.get("outcome"));
      for (var line : (List<?>) answer.get("requirements")) {
        seen.add(answer.get("edition") + " " + ((String) line).split(" ")[5]);
      }
    }
  }

  private Map<String, Object> answered(JsonNode body) {
    var request = EvaluationReader.read(body.toString().getBytes(StandardCharsets.UTF_8)).request();
    try {
      return ProgrammeOracle.compared(EvaluationAnswers.of(rules.policy.evaluate(request)));
    } catch (ProblemException e) {
      assertThat(e.errors())
          .map(error -> ((ProblemException.FieldError) error).field())
          .containsExactly("enrolledOn");
      return Map.of();
    }
  }
}
