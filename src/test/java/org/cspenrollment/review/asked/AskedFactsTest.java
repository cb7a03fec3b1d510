package org.cspenrollment.review.asked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Map;
import org.cspenrollment.platform.Bilingual;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.policy.verdict.FactField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reviewer records of a requirement that is a day. */
class AskedFactsTest {

  private static final List<FactField> ASKED =
      List.of(
          new FactField(
              "validUntil",
              FactField.Type.DATE,
              false,
              List.of(),
              new Bilingual("Valid until", "유효 기한"),
              "rule_1"));

  @ParameterizedTest
  @CsvSource({
    "2018-02-30, 400, must be a day written yyyy-MM-dd",
    "2018-9-20, 400, must be a day written yyyy-MM-dd",
    "2018-09-20T00:00:00Z, 400, must be a day written yyyy-MM-dd",
    "+12018-09-20, 400, must be a day written yyyy-MM-dd",
    "2101-01-01, 422, must lie between 1990-01-01 and 2100-12-31"
  })
  void f9ADayIsWrittenAsOneAndNothingElseAndLiesInItsSpan(String day, int status, String why) {
    var refused =
        (ProblemException)
            catchThrowable(() -> AskedFacts.checked(ASKED, Map.of("validUntil", day)));

    assertThat(refused.status().value()).isEqualTo(status);
    assertThat(refused.errors().toString()).contains("facts.validUntil", why);
    assertThat(AskedFacts.checked(ASKED, Map.of("validUntil", "2018-09-20"))).hasSize(1);
  }
}
