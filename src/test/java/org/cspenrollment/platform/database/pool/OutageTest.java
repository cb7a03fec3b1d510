package org.cspenrollment.platform.database.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.transaction.TransactionSystemException;

/** What a failure says of the database, whoever wrapped it. */
class OutageTest {

  @ParameterizedTest
  @CsvSource({
    "08001, AWAY",
    "08003, AWAY",
    "08006, AWAY",
    "57P01, AWAY",
    "57P02, AWAY",
    "57P03, AWAY",
    "28P01, AWAY",
    "3D000, AWAY",
    "25006, AWAY",
    "53300, BUSY",
    "53100, BUSY",
    "55P03, BUSY",
    "57014, BUSY",
    "25P03, BUSY"
  })
  void m1EveryCodeThatMeansAnOutageIsOne(String state, Outage outage) {
    var failure = new SQLException("said", state);

    assertThat(Outage.of(failure)).contains(outage);
    assertThat(Outage.of(new TransactionSystemException("JDBC rollback failed", failure)))
        .contains(outage);
    assertThat(
            Outage.of(
                new InternalAuthenticationServiceException(
                    "said", new QueryTimeoutException("said", failure))))
        .contains(outage);
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "23503", "23514", "40001", "40P01", "42501", "42P01", "22001"})
  void whatARequestDidWrongIsNone(String state) {
    assertThat(Outage.of(new SQLException("said", state))).isEmpty();
  }

  @Test
  void aPoolWithoutAFreeConnectionIsBusyAndOneThatCannotMakeAnyIsAway() {
    var busy = new SQLTransientConnectionException("Connection is not available");
    var away = new SQLTransientConnectionException("Connection is not available");
    away.initCause(new SQLException("Connection refused", "08001"));

    assertThat(Outage.of(busy)).contains(Outage.BUSY);
    assertThat(Outage.of(away)).contains(Outage.AWAY);
    assertThat(Outage.of(new SQLException("Connection is closed"))).contains(Outage.AWAY);
  }

  @Test
  void othersFailuresAreNone() {
    assertThat(Outage.of(null)).isEmpty();
    assertThat(Outage.of(new IllegalStateException("Connection is closed"))).isEmpty();
    assertThat(Outage.of(new SQLException("said"))).isEmpty();
  }

  @Test
  void silenceIsASocketThatWasWaitedFor() {
    var silent = new SQLException("An I/O error occurred", "08006", new SocketTimeoutException());

    assertThat(Outage.isSilence(silent)).isTrue();
    assertThat(Outage.isSilence(new SQLException("said", "08006"))).isFalse();
  }
}
