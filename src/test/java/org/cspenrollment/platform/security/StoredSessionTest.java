package org.cspenrollment.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/** When a session has to be written. */
class StoredSessionTest {

  private static final Instant USED = Instant.parse("2018-10-01T08:00:00Z");

  @Test
  void aUseWithinAMinuteOfTheStoredOneIsNotWrittenAndNotTold() {
    var session = read();

    session.setLastAccessedTime(USED.plusSeconds(59));

    assertThat(session.isChanged()).isFalse();
    assertThat(session.getLastAccessedTime()).isEqualTo(USED);
  }

  @Test
  void aUseAMinuteLaterIsWritten() {
    var session = read();

    session.setLastAccessedTime(USED.plus(StoredSession.PRECISION));

    assertThat(session.isChanged()).isTrue();
    assertThat(session.taken().getLastAccessedTime()).isEqualTo(USED.plusSeconds(60));
    assertThat(session.isChanged()).as("written once").isFalse();
  }

  static Stream<Consumer<Session>> changes() {
    return Stream.of(
        one -> one.setAttribute("a", 1),
        one -> one.removeAttribute("a"),
        Session::changeSessionId,
        one -> one.setMaxInactiveInterval(Duration.ofMinutes(5)));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void everyOtherChangeIsWrittenAtOnce(Consumer<Session> change) {
    var session = read();

    change.accept(session);

    assertThat(session.isChanged()).isTrue();
  }

  @Test
  void aSessionThatBeginsIsWritten() {
    assertThat(StoredSession.begun(new MapSession()).isChanged()).isTrue();
  }

  private static StoredSession<MapSession> read() {
    var stored = new MapSession();
    stored.setLastAccessedTime(USED);
    return StoredSession.read(stored);
  }
}
