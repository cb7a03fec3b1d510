package org.cspenrollment.platform.database.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAtStartTest {

  private final AtomicLong nanos = new AtomicLong();
  private final Deque<String> answers = new ArrayDeque<>();
  private final List<Duration> pauses = new ArrayList<>();
  private final DatabaseAtStart start = new DatabaseAtStart(this::connect, nanos::get, this::pass);

  @Test
  void r27WaitsLongerAndLongerUntilSomebodyAnswers() throws SQLException {
    answers.addAll(List.of("08001", "08001", "57P03", "53300", ""));

    start.await(Duration.ofMinutes(2));

    assertThat(pauses)
        .containsExactly(
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(4));
    assertThat(answers).isEmpty();
  }

  @Test
  void r27GivesUpAfterTheTimeThatIsSet() {
    for (var times = 0; times < 100; times++) {
      answers.add("08001");
    }

    assertThatThrownBy(() -> start.await(Duration.ofMinutes(2))).hasMessage("08001");

    assertThat(nanos.get()).isEqualTo(Duration.ofMinutes(2).toNanos());
    assertThat(pauses).allMatch(pause -> pause.compareTo(Duration.ofSeconds(10)) <= 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"28P01", "28000", "3D000", "42501"})
  void m11WhatWaitingDoesNotMendEndsTheStartAtOnce(String state) {
    answers.add(state);

    assertThatThrownBy(() -> start.await(Duration.ofMinutes(2))).hasMessage(state);

    assertThat(pauses).isEmpty();
  }

  private void connect() throws SQLException {
    var state = answers.remove();
    if (!state.isEmpty()) {
      throw new SQLException(state, state);
    }
  }

  private void pass(Duration time) {
    pauses.add(time);
    nanos.addAndGet(time.toNanos());
  }
}
