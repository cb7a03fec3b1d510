package org.cspenrollment.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RealTimeTest {

  private static final Instant NOON = Instant.parse("2018-10-01T12:00:00Z");

  private @Nullable Instant database = NOON;
  private long counter = 7;
  private Duration way = Duration.ZERO;

  @Test
  void goesOnFromTheClockOfTheDatabaseByTheCounter() throws SQLException {
    var time = time();

    pass(Duration.ofSeconds(90));

    assertThat(time.instant()).isEqualTo(NOON.plusSeconds(90));
  }

  @Test
  void theWayToTheDatabaseAndBackIsHalvedAndTheShortestOfTheFirstCounts() throws SQLException {
    way = Duration.ofSeconds(10);

    assertThat(time().instant()).as("ways of 10, 5, 2.5, 1.25 and 0.625 s").isEqualTo(at(0.3125));
  }

  private static Instant at(double seconds) {
    return NOON.plusNanos((long) (seconds * 1e9));
  }

  @Test
  void followsADatabaseThatIsSetAndACounterThatStoodStill() throws SQLException {
    var time = time();

    database = NOON.plusSeconds(3600);
    time.follow();
    assertThat(time.instant()).isEqualTo(NOON.plusSeconds(3600));
    database = NOON.minusSeconds(60);
    time.follow();
    assertThat(time.instant()).isEqualTo(NOON.minusSeconds(60));
  }

  @Test
  void whatTheWayMayExplainIsNoDifference() throws SQLException {
    var time = time();

    database = NOON.plusMillis(100);
    time.follow();
    assertThat(time.instant()).isEqualTo(NOON);
    way = Duration.ofSeconds(20);
    database = NOON.plusSeconds(20);
    time.follow();
    assertThat(time.instant())
        .as("a node that stood still on the way")
        .isEqualTo(NOON.plusSeconds(20));
  }

  @Test
  void goesOnAloneWhileTheDatabaseIsAway() throws SQLException {
    var time = time();

    pass(Duration.ofMinutes(10));
    database = null;
    time.follow();

    assertThat(time.instant()).isEqualTo(NOON.plusSeconds(600));
  }

  private RealTime time() throws SQLException {
    return new RealTime(this::answer, () -> counter);
  }

  private Instant answer() throws SQLException {
    pass(way);
    way = way.dividedBy(2);
    if (database == null) {
      throw new SQLException("refused", "08001");
    }
    return database;
  }

  private void pass(Duration time) {
    counter += time.toNanos();
  }
}
