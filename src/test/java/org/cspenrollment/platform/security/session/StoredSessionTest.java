package org.cspenrollment.platform.security.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/** When a session has to be written. */
class StoredSessionTest {

  private static final Instant USED = Instant.parse("2018-10-01T08:00:00Z");
  private static final Instant MACHINE = Instant.parse("2018-10-01T05:00:00Z");
  private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

  private Instant now = USED;

  @Test
  void aUseWithinAMinuteOfTheStoredOneIsNotWrittenAndNotTold() {
    var session = read();

    now = USED.plusSeconds(59);
    session.setLastAccessedTime(MACHINE);

    assertThat(session.isChanged()).isFalse();
    assertThat(session.getLastAccessedTime()).isEqualTo(USED);
  }

  @Test
  void aUseAMinuteLaterIsWritten() {
    var session = read();

    now = USED.plus(StoredSession.PRECISION);
    session.setLastAccessedTime(MACHINE);

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
    var begun = StoredSession.begun(stored(MACHINE), () -> now, HALF_AN_HOUR);

    assertThat(begun.isChanged()).isTrue();
    assertThat(begun.getLastAccessedTime()).isEqualTo(USED);
  }

  /** The machine of one node is hours off; what counts is the time all nodes share. */
  @Test
  void aSessionIsOverHalfAnHourAfterItsUseWhateverTheMachineSays() {
    var session = read();

    assertThat(session.getMaxInactiveInterval()).isEqualTo(HALF_AN_HOUR);
    now = USED.plusSeconds(1799);
    assertThat(session.isExpired()).isFalse();
    now = USED.plusSeconds(1800);
    assertThat(session.isExpired()).isTrue();
  }

  @Test
  void aSessionThatIsOverIsNotFoundAndRemoved() {
    var rows = new HashMap<String, Session>();
    var stored = stored(USED);
    rows.put(stored.getId(), stored);
    var sessions = new StoredSessions<>(new Indexed(rows), () -> now, HALF_AN_HOUR);

    assertThat(sessions.findById(stored.getId())).isNotNull();
    now = USED.plusSeconds(1800);
    assertThat(sessions.findById(stored.getId())).isNull();
    assertThat(rows).isEmpty();
  }

  private StoredSession<MapSession> read() {
    return StoredSession.read(stored(USED), () -> now, HALF_AN_HOUR);
  }

  /** As they are kept: by the clock of a machine they never end. */
  private static MapSession stored(Instant used) {
    var stored = new MapSession();
    stored.setLastAccessedTime(used);
    stored.setMaxInactiveInterval(Duration.ofSeconds(-1));
    return stored;
  }

  private record Indexed(Map<String, Session> rows)
      implements FindByIndexNameSessionRepository<MapSession> {

    @Override
    public MapSession createSession() {
      return new MapSession();
    }

    @Override
    public void save(MapSession session) {
      rows.put(session.getId(), session);
    }

    @Override
    public @Nullable MapSession findById(String id) {
      return (MapSession) rows.get(id);
    }

    @Override
    public void deleteById(String id) {
      rows.remove(id);
    }

    @Override
    public Map<String, MapSession> findByIndexNameAndIndexValue(String name, String value) {
      return Map.of();
    }
  }
}
