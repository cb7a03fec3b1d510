package org.cspenrollment.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.UncategorizedSQLException;

/** What PostgreSQL says when two meet, and what is answered: reliability M6 and R16. */
class RacesTest {

  @ParameterizedTest
  @CsvSource({
    "23505, true, false, 409",
    "23503, true, false, 409",
    "23P01, true, false, 409",
    "40001, true, true, 503",
    "40P01, true, true, 503",
    "23514, false, false, 0",
    "22001, false, false, 0",
  })
  void aCodeSaysWhetherItIsARaceAndWhetherRepeatingHelps(
      String state, boolean race, boolean repeated, int answer) {
    var failed = new UncategorizedSQLException("x", null, new SQLException("met", state));

    assertThat(Races.isOne(failed)).isEqualTo(race);
    assertThat(Races.isWorthRepeating(failed)).isEqualTo(repeated);
    if (race) {
      assertThat(LostRaceException.of(failed).status().value()).isEqualTo(answer);
      assertThat(Races.isWorthRepeating(LostRaceException.of(failed))).isTrue();
    }
  }
}
