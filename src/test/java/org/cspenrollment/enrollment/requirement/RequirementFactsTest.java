package org.cspenrollment.enrollment.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.partner.PlanType;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.policy.facts.Facts;
import org.cspenrollment.policy.facts.Infrastructure;
import org.cspenrollment.policy.facts.Plan;
import org.cspenrollment.policy.facts.ServiceState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequirementFactsTest {

  static Stream<Arguments> wrongValues() {
    return Stream.of(
        Arguments.of("REQ-SUP2", "planType", "GOLD", "must be one of"),
        Arguments.of("REQ-SUP2", "planType", 7, "must be one of"),
        Arguments.of("REQ-SUP2", "contractId", "two\nlines", "must be text"),
        Arguments.of("REQ-SUP2", "planEntity", "x".repeat(201), "must be text"),
        Arguments.of("REQ-SUP2", "planStart", "1989-12-31", "1990-01-01 and 2100-12-31"),
        Arguments.of("REQ-SUP2", "planEnd", "2101-01-01", "must lie between"),
        Arguments.of("REQ-SUP2", "entityMatches", "yes", "must be true or false"),
        Arguments.of("REQ-SVC", "customersServed", -1, "must be a whole number"),
        Arguments.of("REQ-SVC", "customersServed", 10_000_001, "must be a whole number"),
        Arguments.of("REQ-SVC", "customersServed", 1.5, "must be a whole number"),
        Arguments.of("REQ-SVC", "serviceType", "OTHER", "must be one of"),
        Arguments.of("REQ-INF", "billingCapability", 1, "must be true or false"));
  }

  @ParameterizedTest
  @MethodSource("wrongValues")
  void aValueThatIsNotOfItsKindIsNamedByItsField(
      String requirement, String fact, Object value, String why) {
    var refused = refused(requirement, Map.of(fact, value));

    assertThat(refused.status().value()).isEqualTo(422);
    assertThat(refused.errors().toString()).contains("facts." + fact, why);
  }

  @Test
  void aFactOfAnotherRequirementIsNotKnown() {
    var refused = refused("REQ-INF", Map.of("planType", "ASFP"));

    assertThat(refused.status().value()).isEqualTo(400);
    assertThat(refused.type()).isEqualTo("unknown-field");
    assertThat(refused("REQ-MAI", Map.of("anything", true)).type()).isEqualTo("unknown-field");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2018-02-30", "2018-9-20", "2018-09-20T00:00:00Z", "20.09.2018", "20180920"})
  void f9ADayIsWrittenAsOneAndNothingElse(String day) {
    var refused = refused("REQ-SUP2", Map.of("planStart", day));

    assertThat(refused.status().value()).isEqualTo(400);
    assertThat(refused.errors().toString())
        .contains("facts.planStart", "must be a day written yyyy-MM-dd");
    assertThat(refused("REQ-SUP2", Map.of("planStart", 20180920)).status().value()).isEqualTo(400);
  }

  @Test
  void aPlanEndsNotBeforeItStarts() {
    var refused = refused("REQ-SUP2", Map.of("planStart", "2018-09-20", "planEnd", "2018-09-19"));

    assertThat(refused.errors().toString())
        .contains("facts.planEnd", "must not be before the start");
    assertThat(
            RequirementFacts.checked(
                new RequirementId("REQ-SUP2"),
                Map.of("planStart", "2018-09-20", "planEnd", "2018-09-20")))
        .hasSize(2);
  }

  @Test
  void whatIsEmptyIsNotGivenAndTextLosesItsBlanks() {
    var given = new HashMap<String, Object>();
    given.put("planEntity", "  Hanul Cloud ");
    given.put("planType", "");
    given.put("planEnd", null);

    assertThat(RequirementFacts.checked(new RequirementId("REQ-SUP2"), given))
        .isEqualTo(Map.of("planEntity", "Hanul Cloud"));
  }

  /** Four characters are enough to compare an identifier; the rest is never kept. */
  @Test
  void onlyTheEndOfAnIdentifierIsKept() {
    assertThat(
            RequirementFacts.checked(
                new RequirementId("REQ-SUP2"),
                Map.of("contractId", " 1234567890 ", "accessId", "4711")))
        .isEqualTo(Map.of("contractId", "…7890", "accessId", "4711"));
    assertThat(RequirementFacts.isSecret("contractId")).isTrue();
    assertThat(RequirementFacts.isSecret("planEntity")).isFalse();
  }

  @Test
  void factsOfARequirementAreLaidOverThoseOfTheRegistry() {
    var registry = Facts.none().withPlan(plan());

    assertThat(over(registry, "REQ-SUP2", Map.of()).support().plan()).isEqualTo(plan());
    assertThat(over(registry, "REQ-SUP2", Map.of("planEnd", "2019-09-19")).support().plan().end())
        .isEqualTo("2019-09-19");
    assertThat(
            over(registry, "REQ-INF", Map.of("billingCapability", true)).service().infrastructure())
        .isEqualTo(new Infrastructure(true, null));
    assertThat(over(registry, "REQ-SVC", Map.of()).service().services()).isEmpty();
    assertThat(over(registry, "REQ-MAI", Map.of())).isEqualTo(registry);
  }

  private static Facts over(Facts registry, String requirement, Map<String, Object> facts) {
    return RequirementFacts.over(
        registry, new RequirementId(requirement), facts, ServiceState.ACCEPTED);
  }

  private static Plan plan() {
    return new Plan(PlanType.ASFP, LocalDate.of(2018, 9, 20), null, null, null);
  }

  private static ProblemException refused(String requirement, Map<String, Object> facts) {
    return (ProblemException)
        catchThrowable(() -> RequirementFacts.checked(new RequirementId(requirement), facts));
  }
}
