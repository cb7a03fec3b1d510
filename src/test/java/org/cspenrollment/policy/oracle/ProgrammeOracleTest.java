package org.cspenrollment.policy.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cspenrollment.kernel.Edition;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.kernel.Verdict;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.policy.TestPolicy;
import org.cspenrollment.policy.evaluation.EvaluationAnswers;
import org.cspenrollment.policy.evaluation.EvaluationReader;
import org.cspenrollment.policy.verdict.ReasonCodes;
import org.junit.jupiter.api.Test;

/** The tables and an implementation that was written without them answer the same. */
class ProgrammeOracleTest {

  private static final int REQUESTS = 3_000;
  private static final int SHOWN = 5;

  /** What a draw of requests has to reach to be worth comparing. */
  private static final List<String> WORTH_SEEING =
      List.of(
          "E0 NO_CHECK",
          "E0 NOT_ELIGIBLE INTAKE_CLOSED",
          "E1 RENEW",
          "E4 RENEW",
          "E5 ENROLL",
          "E2 RENEW_WITH_NOTES",
          "E2 REV_QMTH",
          "E3 HOLD",
          "E4 SUP_NOT_ACCEPTED",
          "E4 REV_NEAR_1M",
          "E5 MPN_TENANT_MISSING",
          "E5 SUP_NOT_ACCEPTED",
          "E5 SPD_RENEWAL_PENDING",
          "E5 TEN_START_INDIRECT");

  private final TestPolicy rules = new TestPolicy();
  private final ReasonCodes reasons = new ReasonCodes(rules.tables);

  @Test
  void theTablesAnswerThousandsOfRandomRequestsAsTheDescriptionOfTheProgrammeDoes() {
    var random = new RandomRequests(20180831);
    var differing = new ArrayList<String>();
    var seen = new TreeSet<String>();
    var refused = new TreeSet<String>();
    for (int left = REQUESTS; left > 0 && differing.size() < SHOWN; left--) {
      var body = random.next();
      var expected = ProgrammeOracle.answer(body);
      var answered = answered(body);
      if (!answered.equals(expected)) {
        differing.add(body + "\n expected " + expected + "\n answered " + answered);
      }
      note(seen, refused, expected);
    }

    assertThat(differing).as("requests the tables answer otherwise").isEmpty();
    assertThat(seen).hasSizeGreaterThan(100).containsAll(WORTH_SEEING);
    assertThat(refused).hasSizeGreaterThan(50).allSatisfy(this::aPersonCanSayTheSame);
  }

  /** The list of reasons has every code with which a table says no. */
  private void aPersonCanSayTheSame(String refusal) {
    var said = refusal.split(" ", -1);

    assertThat(
            reasons.allows(
                Edition.valueOf(said[0]),
                new RequirementId(said[1]),
                Verdict.NOT_MET,
                said[2],
                rules.pinned))
        .isTrue();
  }

  private static void note(Set<String> seen, Set<String> refused, Map<String, Object> answer) {
    if (!answer.isEmpty()) {
      var edition = answer.get("edition") + " ";
      seen.add(edition + answer.get("outcome"));
      for (var line : (List<?>) answer.get("requirements")) {
        var words = ((String) line).split(" ", -1);
        seen.add(edition + words[5]);
        if (words[4].equals("NOT_MET")) {
          refused.add(edition + words[0] + " " + words[5]);
        }
      }
    }
  }

  private Map<String, Object> answered(JsonNode body) {
    var request = EvaluationReader.read(body.toString().getBytes(StandardCharsets.UTF_8)).request();
    try {
      return ProgrammeOracle.compared(EvaluationAnswers.of(rules.evaluation.evaluate(request)));
    } catch (ProblemException e) {
      assertThat(e.errors())
          .map(error -> ((ProblemException.FieldError) error).field())
          .containsExactly("enrolledOn");
      return Map.of();
    }
  }
}
