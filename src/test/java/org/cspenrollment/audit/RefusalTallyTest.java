package org.cspenrollment.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.cspenrollment.audit.event.AuditCode;
import org.cspenrollment.audit.event.RefusalsCounted;
import org.junit.jupiter.api.Test;

class RefusalTallyTest {

  private static final Instant NOW = Instant.parse("2018-09-17T08:00:00Z");
  private final RefusalTally tally = new RefusalTally();

  @Test
  void sec13_aThousandRefusalsAreOneRowWithTheirFirstNames() {
    for (int i = 0; i < 1000; i++) {
      tally.add(AuditCode.CSRF_REFUSED, "192.0.2." + i, "POST /login", NOW.plusSeconds(i));
    }

    assertThat(tally.take())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.count()).isEqualTo(1000);
              assertThat(row.from()).isEqualTo(NOW);
              assertThat(row.until()).isEqualTo(NOW.plusSeconds(999));
              assertThat(row.sources()).hasSize(20).startsWith("192.0.2.0", "192.0.2.1");
              assertThat(row.subjects()).isEqualTo(List.of("POST /login"));
            });
    assertThat(tally.take()).isEmpty();
  }

  @Test
  void eachKindHasItsOwnRow() {
    tally.add(AuditCode.ACCESS_DENIED, "hanul", "GET /accounts", NOW);
    tally.add(AuditCode.SIGN_IN_FAILED, "192.0.2.1", "hanul", NOW);

    assertThat(tally.take())
        .extracting(RefusalsCounted::subject)
        .containsExactlyInAnyOrder("ACCESS_DENIED", "SIGN_IN_FAILED");
  }
}
