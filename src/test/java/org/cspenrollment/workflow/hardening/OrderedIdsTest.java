package org.cspenrollment.workflow.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The ids the engine gives. */
class OrderedIdsTest {

  @Test
  void theyGrowAndNoTwoAreTheSame() {
    var ids = new OrderedIds();

    var given = Stream.generate(ids::getNextId).limit(10_000).toList();

    assertThat(given).isSorted().doesNotHaveDuplicates();
    assertThat(given)
        .allSatisfy(
            id -> {
              assertThat(UUID.fromString(id).version()).isEqualTo(7);
              assertThat(id).hasSize(36);
            });
  }
}
