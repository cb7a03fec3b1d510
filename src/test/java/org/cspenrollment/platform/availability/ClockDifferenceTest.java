package org.cspenrollment.platform.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.cspenrollment.platform.database.pool.DatabaseSettings;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Status;

class ClockDifferenceTest {

  private static final Instant NOON = Instant.parse("2018-10-01T12:00:00Z");
  private static final DatabaseSettings SETTINGS =
      new DatabaseSettings(
          1,
          6,
          1,
          1,
          Duration.ofSeconds(1),
          Duration.ofSeconds(1),
          Duration.ofSeconds(1),
          Duration.ofSeconds(1),
          Duration.ofSeconds(1),
          Duration.ofSeconds(1),
          Duration.ofSeconds(5),
          Duration.ZERO);

  @Test
  void theWayToTheDatabaseAndBackIsNoDifference() throws SQLException {
    assertThat(difference(NOON.plusSeconds(1), NOON, NOON.plusSeconds(2)).measured())
        .isEqualTo(Duration.ZERO);
  }

  @Test
  void r11AMachineBehindByMoreThanIsTolerableIsAWarningAndStaysInService() {
    var behind = difference(NOON, NOON.minusSeconds(6), NOON.minusSeconds(6));

    var health = new ClockHealth(behind, SETTINGS).health();

    assertThat(health.getStatus()).isEqualTo(Warning.STATUS);
    assertThat(health.getDetails()).containsEntry("aheadOfDatabase", "PT-6S");
    assertThat(behind.last()).isEqualTo(Duration.ofSeconds(-6));
  }

  @Test
  void r11FiveSecondsAreTolerable() {
    var ahead = difference(NOON, NOON.plusSeconds(5), NOON.plusSeconds(5));

    assertThat(new ClockHealth(ahead, SETTINGS).health().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void aDatabaseThatIsAwayIsDownAndNotAnError() {
    var away =
        new ClockDifference(
            () -> {
              throw new SQLException("refused", "08001");
            },
            () -> NOON);

    assertThat(new ClockHealth(away, SETTINGS).health().getStatus()).isEqualTo(Status.DOWN);
    assertThatThrownBy(away::measured).isInstanceOf(SQLException.class);
  }

  private static ClockDifference difference(Instant database, Instant before, Instant after) {
    Deque<Instant> machine = new ArrayDeque<>(List.of(before, after));
    return new ClockDifference(() -> database, machine::remove);
  }
}
