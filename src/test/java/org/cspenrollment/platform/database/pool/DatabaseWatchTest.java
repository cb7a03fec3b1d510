package org.cspenrollment.platform.database.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DatabaseWatchTest {

  private final AtomicLong nanos = new AtomicLong(-5);
  private final DatabaseWatch watch = new DatabaseWatch(Duration.ofSeconds(4), nanos::get);

  @BeforeEach
  void anew() {
    DatabaseWatch.forget();
  }

  @Test
  void whileItIsKnownToBeAwayNobodyWaits() {
    watch.missed(Outage.AWAY, nanos.get());
    DatabaseWatch.forget();
    pass(Duration.ofMillis(999));

    assertThatThrownBy(watch::admit)
        .isInstanceOfSatisfying(
            SQLException.class, refused -> assertThat(Outage.of(refused)).contains(Outage.AWAY));
    assertThat(DatabaseWatch.met()).contains(Outage.AWAY);
    assertThat(watch.isAway()).isTrue();
  }

  @Test
  void afterASecondOneLooksAgainAndTheOthersGoOnNotWaiting() {
    watch.missed(Outage.AWAY, nanos.get());
    pass(Duration.ofSeconds(1));

    assertThatCode(watch::admit).doesNotThrowAnyException();
    assertThatThrownBy(watch::admit).isInstanceOf(SQLException.class);
    pass(Duration.ofSeconds(4));
    assertThatCode(watch::admit).as("the first never came back").doesNotThrowAnyException();
  }

  @Test
  void aConnectionEndsIt() throws SQLException {
    watch.missed(Outage.AWAY, nanos.get());
    pass(Duration.ofSeconds(1));
    watch.admit();

    watch.reached();

    assertThat(watch.isAway()).isFalse();
    assertThatCode(watch::admit).doesNotThrowAnyException();
  }

  @Test
  void nobodyNeedWaitForWhatHasBeenMissedForASecond() {
    assertThat(watch.missed(Outage.AWAY, nanos.get())).as("the first").isFalse();
    pass(Duration.ofMillis(999));
    assertThat(watch.missed(Outage.AWAY, nanos.get())).as("others of the same moment").isFalse();
    pass(Duration.ofMillis(1));
    assertThat(watch.missed(Outage.BUSY, nanos.get())).isFalse();
    assertThat(watch.missed(Outage.AWAY, nanos.get())).isTrue();

    watch.reached();
    pass(Duration.ofMillis(1));

    assertThat(watch.missed(Outage.AWAY, nanos.get())).as("another time").isFalse();
    assertThat(watch.isAway()).isTrue();
  }

  @Test
  void whoHasWaitedSinceBeforeOthersHadAConnectionSaysNothingOfNow() throws SQLException {
    var begun = watch.admit();
    pass(Duration.ofSeconds(3));
    watch.reached();
    pass(Duration.ofSeconds(2));

    watch.missed(Outage.AWAY, begun);

    assertThat(watch.isAway()).isFalse();
    assertThat(DatabaseWatch.met()).contains(Outage.AWAY);
  }

  @Test
  void aPoolThatIsBusyIsNoReasonToTurnOthersAway() {
    watch.missed(Outage.BUSY, nanos.get());

    assertThat(watch.isAway()).isFalse();
    assertThat(DatabaseWatch.met()).contains(Outage.BUSY);
  }

  @Test
  void silenceInAStatementIsKnownAtOnceAndABrokenConnectionIsNot() {
    watch.adjudicate(new SQLException("broken", "08006"));
    assertThat(watch.isAway()).isFalse();
    assertThat(DatabaseWatch.met()).contains(Outage.AWAY);

    watch.adjudicate(new SQLException("silent", "08006", new SocketTimeoutException()));
    assertThat(watch.isAway()).isTrue();
  }

  @Test
  void whatIsNoOutageIsNotNoted() {
    watch.adjudicate(new SQLException("there already", "23505"));

    assertThat(DatabaseWatch.met()).isEmpty();
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }
}
