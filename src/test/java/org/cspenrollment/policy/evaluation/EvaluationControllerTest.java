package org.cspenrollment.policy.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cspenrollment.kernel.Edition;
import org.cspenrollment.kernel.OutcomeDecision;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.policy.BasisType;
import org.cspenrollment.policy.TestPolicy;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** The whole answer of an evaluation. */
class EvaluationControllerTest {

  private final EvaluationController controller =
      new EvaluationController(new TestPolicy().evaluation);

  @Test
  void theExampleOfTheContractIsRenewed() {
    var answer = evaluate(EvaluationReaderTest.EXAMPLE);

    assertThat(answer.edition()).isEqualTo(Edition.E1);
    assertThat(answer.basisDate()).isEqualTo("2018-10-15");
    assertThat(answer.basisType()).isEqualTo(BasisType.ANNIVERSARY);
    assertThat(answer.requirements())
        .extracting(EvaluationAnswer.Line::id)
        .containsExactly("REQ-SUP2", "REQ-SVC", "REQ-INF", "REQ-PERF", "REQ-AGR");
    assertThat(answer.requirements())
        .allSatisfy(
            line -> {
              assertThat(line.ruleId()).startsWith("rule_");
              assertThat(line.table()).startsWith("evaluate-");
              assertThat(line.tableVersion()).isEqualTo(line.id().equals("REQ-SUP2") ? 2 : 1);
              assertThat(line.sentence().en()).doesNotContain("{").isNotBlank();
              assertThat(line.sentence().ko()).doesNotContain("{").isNotBlank();
              assertThat(line.source()).contains("[");
            });
    assertThat(answer.outcome().decision()).isEqualTo(OutcomeDecision.RENEW);
    assertThat(answer.outcome().reasonCode()).isNull();
  }

  @Test
  void anApplicationGoesByTheDayItWasHandedIn() {
    var request = "{\"caseType\": \"NEW\", \"asOf\": \"2026-09-01\", \"submittedOn\": \"%s\"%s}";

    assertThat(evaluate(request.formatted("2026-08-25", "")).edition()).isEqualTo(Edition.E4);
    assertThat(evaluate(request.formatted("2026-08-25", "")).basisType())
        .isEqualTo(BasisType.SUBMISSION);
    assertThat(
            evaluate(request.formatted("2026-08-25", ", \"basisDate\": \"2021-01-01\"")).edition())
        .isEqualTo(Edition.E2);
    assertThat(evaluate("{\"caseType\": \"NEW\", \"asOf\": \"2026-09-01\"}").basisDate())
        .isEqualTo("2026-09-01");
  }

  @Test
  void aBasisDateThatIsGivenIsTakenAsItIs() {
    var answer =
        evaluate(
            "{\"caseType\": \"RENEWAL\", \"asOf\": \"2018-01-01\", \"basisDate\": \"2021-04-04\"}");

    assertThat(answer.basisDate()).isEqualTo("2021-04-04");
    assertThat(answer.edition()).isEqualTo(Edition.E2);
    assertThat(answer.basisType()).isEqualTo(BasisType.ANNIVERSARY);
  }

  @Test
  void aRenewalWithoutABasisDateIsRefusedOnEnrolledOn() {
    var refused =
        catchThrowableOfType(
            ProblemException.class,
            () -> evaluate("{\"caseType\": \"RENEWAL\", \"asOf\": \"2018-01-01\"}"));

    assertThat(refused.status()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    assertThat(refused.errors().toString()).contains("enrolledOn");
  }

  @Test
  void nothingKnownInE5IsPendingOrMissingRequirementByRequirement() {
    var answer =
        evaluate("{\"caseType\": \"RENEWAL\", \"asOf\": \"2026-10-01\", \"anniversaryMonth\": 10}");

    assertThat(answer.requirements())
        .extracting(EvaluationAnswer.Line::reasonCode)
        .isEqualTo(
            List.of(
                "AGR_UNKNOWN",
                "REV_UNKNOWN",
                "CAP_NONE",
                "SUP_NONE",
                "SPD_UNKNOWN",
                "SEC_UNKNOWN",
                "VET_UNKNOWN",
                "MPN_UNKNOWN"));
    assertThat(answer.outcome().decision()).isEqualTo(OutcomeDecision.REMEDIATE);
  }

  private EvaluationAnswer evaluate(String body) {
    return controller.evaluate(body.getBytes(StandardCharsets.UTF_8));
  }
}
