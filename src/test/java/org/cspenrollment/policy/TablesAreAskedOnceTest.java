package org.cspenrollment.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.cspenrollment.policy.facts.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No decision is asked the same question twice while one partner is evaluated, or the next. */
class TablesAreAskedOnceTest {

  private final List<String> asked = new ArrayList<>();
  private final TestPolicy rules = new TestPolicy(event -> asked.add(question(event)));

  @ParameterizedTest
  @ValueSource(strings = {"2018-10-15", "2021-06-01", "2024-10-15", "2026-12-20"})
  void oneEvaluationAsksEachQuestionOnce(String basisDate) {
    var evaluation = rules.renewal(basisDate, Facts.none());

    assertThat(evaluation.requirements()).isNotEmpty();
    assertThat(asked).doesNotHaveDuplicates();
  }

  /** What depends on the day alone is known from the first: left are the facts and the outcome. */
  @Test
  void thePartnerAfterAsksOnlyWhatItsFactsDecide() {
    rules.renewal("2018-10-15", Facts.none());
    asked.clear();

    rules.renewal("2018-10-15", Facts.none());

    assertThat(asked)
        .isNotEmpty()
        .extracting(question -> question.substring(0, question.indexOf(' ')))
        .doesNotContain("policy-edition", "requirement-catalogue", "requirement-attributes")
        .doesNotContain("policy-constants");
  }

  private static String question(DmnDecisionTableEvaluationEvent event) {
    return event.getDecisionTable().getKey()
        + event.getInputs().stream()
            .map(input -> " " + input.getName() + "=" + input.getValue().getValue())
            .collect(Collectors.joining());
  }
}
