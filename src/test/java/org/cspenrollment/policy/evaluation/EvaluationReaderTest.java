package org.cspenrollment.policy.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.cspenrollment.kernel.Election;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.policy.CaseType;
import org.cspenrollment.policy.facts.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;

/** Requests are read to the letter. */
class EvaluationReaderTest {

  static final String EXAMPLE =
      """
      { "caseType": "RENEWAL", "enrolledOn": "2017-10-15", "asOf": "2018-07-17", "basisDate": null,
        "submittedOn": null, "planRenewalOn": null, "anniversaryMonth": null,
        "deadlinePassed": false, "evidenceInTime": null, "election": "STAY",
        "plan": {"type": "ASFP", "start": "2018-09-20", "end": "2019-09-19", "originalEnd": null,
                 "groupMatches": null},
        "credit": "PASSED", "creditOn": null,
        "services": [{"type": "MANAGED_SERVICE", "state": "ACCEPTED"}],
        "infrastructure": {"billing": true, "provisioning": true},
        "revenue": {"countedCents": 30000000, "perpetualCents": 0, "disputed": false, "waiver": null},
        "tenureMonths": 12, "indirectResellerSince": null,
        "security": {"mfa": true, "contact": true, "averageAlertHours": 21, "score": 58},
        "designations": 1, "designationsExpired": 0, "designationRenewalPending": false,
        "assessment": {"result": "PASS", "date": "2025-11-10"}, "verification": "AUTHORIZED",
        "agreements": {"direct": true, "maicppOrganisation": true, "maicppTenant": true},
        "firstLevelSupport": true, "signerAuthority": true, "membershipActive": true,
        "questionnairePassed": true, "growthPercent": null }
      """;

  @Test
  void theExampleOfTheContractIsRead() {
    var request = read(EXAMPLE).request();

    assertThat(request.caseType()).isEqualTo(CaseType.RENEWAL);
    assertThat(request.basisFacts().enrolledOn()).isEqualTo("2017-10-15");
    assertThat(request.election()).isEqualTo(Election.STAY);
    assertThat(request.facts().business().revenue().countedCents()).isEqualTo(30_000_000);
    assertThat(request.facts().capability().security().averageAlertHours())
        .isEqualByComparingTo("21");
  }

  @Test
  void whatIsAbsentIsUnknownOrItsDefault() {
    var request = read("{\"caseType\": \"NEW\", \"asOf\": \"2026-01-01\"}").request();

    assertThat(request.facts()).isEqualTo(Facts.none());
    assertThat(request.election()).isEqualTo(Election.STAY);
    assertThat(request.deadlinePassed()).isFalse();
    assertThat(request.evidenceInTime()).isFalse();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"asOf\": \"2026-01-01\"} | caseType",
        "{\"caseType\": \"NEW\"} | asOf",
        "{\"caseType\": \"NEW\", \"asOf\": null} | asOf",
        "{\"caseType\": \"OLD\", \"asOf\": \"2026-01-01\"} | caseType",
        "{\"caseType\": 1, \"asOf\": \"2026-01-01\"} | caseType",
        "{\"caseType\": \"\", \"asOf\": \"2026-01-01\"} | caseType",
        "{\"caseType\": \"NEW\", \"asOf\": \"2026-02-30\"} | asOf",
        "{\"caseType\": \"NEW\", \"asOf\": \"2026-2-3\"} | asOf",
        "{\"caseType\": \"NEW\", \"asOf\": \"2026-01-01T00:00:00Z\"} | asOf",
        "{\"caseType\": \"NEW\", \"asOf\": [2026, 1, 1]} | asOf",
        "{\"caseType\": \"NEW\", \"asOf\": 20260101} | asOf",
        "{\"caseType\": \"NEW\", \"asOf\": \"2026-01-01\", \"colour\": 1} | colour",
        "{\"caseType\": \"NEW\", \"asOf\": \"2026-01-01\", \"plan\": {\"kind\": 1}} | plan.kind",
        "{\"caseType\": \"NEW\", \"asOf\": \"2026-01-01\", \"plan\": {\"type\": \"NONE\"}} | plan.type",
        "{\"caseType\": \"NEW\", \"asOf\": \"2026-01-01\", \"plan\": \"\"} | plan",
        "{\"caseType\": \"NEW\", \"asOf\": \"2026-01-01\", \"services\": [{\"type\": \"IP_SERVICE\"}]} | services[0].state",
        "{\"caseType\": \"NEW\", \"asOf\": \"2026-01-01\", \"services\": [{\"state\": \"PENDING\"}]} | services[0].type",
        "{\"caseType\": \"NEW\", \"asOf\": \"2026-01-01\", \"services\": [{\"type\": \"X\"}]} | services[0].type",
        "{\"caseType\": \"NEW\", \"asOf\": \"2026-01-01\", \"anniversaryMonth\": 13} | anniversaryMonth",
        "{\"caseType\": \"NEW\", \"asOf\": \"2026-01-01\", \"anniversaryMonth\": 0} | anniversaryMonth",
        "{\"caseType\": \"NEW\", \"asOf\": \"2026-01-01\", \"anniversaryMonth\": 1.5} | anniversaryMonth",
        "{\"caseType\": \"NEW\", \"asOf\": \"2026-01-01\", \"tenureMonths\": -1} | tenureMonths",
        "{\"caseType\": \"NEW\", \"asOf\": \"2026-01-01\", \"deadlinePassed\": \"true\"} | deadlinePassed",
        "{\"caseType\": \"NEW\", \"asOf\": \"2026-01-01\", \"revenue\": {\"countedCents\": 1.5}} | revenue.countedCents",
        "{\"caseType\": \"NEW\", \"asOf\": \"2026-01-01\", \"revenue\": {\"countedCents\": \"1\"}} | revenue.countedCents",
        "{\"caseType\": \"NEW\", \"asOf\": \"2026-01-01\", \"revenue\": {\"countedCents\": 9000000000000000000}} | revenue.countedCents",
        "{\"caseType\": \"NEW\", \"asOf\": \"2026-01-01\", \"growthPercent\": -1e400} | growthPercent",
      })
  void anythingElseIsRefusedWithTheField(String body, String field) {
    var refused = catchThrowableOfType(ProblemException.class, () -> read(body).request());

    assertThat(refused.status()).isEqualTo(HttpStatus.BAD_REQUEST);
    assertThat(refused.errors())
        .map(error -> ((ProblemException.FieldError) error).field())
        .containsExactly(field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"null", "[]", "'{'", "{} {}", "nonsense", "''", "{\"asOf\": null, \"asOf\": null}"})
  void whatIsNoObjectIsRefused(String body) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> read(body).request())
        .satisfies(refused -> assertThat(refused.status()).isEqualTo(HttpStatus.BAD_REQUEST));
  }

  private static EvaluationBody read(String body) {
    return EvaluationReader.read(body.getBytes(StandardCharsets.UTF_8));
  }
}
