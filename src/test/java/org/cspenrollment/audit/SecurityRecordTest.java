package org.cspenrollment.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.util.ArrayList;
import java.util.List;
import org.cspenrollment.audit.event.AuditCode;
import org.cspenrollment.audit.event.AuditEvent;
import org.cspenrollment.audit.event.RefusalsCounted;
import org.cspenrollment.platform.security.SecurityEvent;
import org.cspenrollment.platform.security.SecurityEventKind;
import org.junit.jupiter.api.Test;

class SecurityRecordTest {

  private final List<AuditEvent> rows = new ArrayList<>();
  private final SecurityRecord doors =
      new SecurityRecord(writingTo(rows), java.time.InstantSource.system());

  private static AuditTrail writingTo(List<AuditEvent> rows) {
    var audit = mock(AuditTrail.class);
    doAnswer(call -> rows.add(call.getArgument(0))).when(audit).record(any());
    return audit;
  }

  private void refuse(String actor, String address) {
    doors.record(
        new SecurityEvent(actor, SecurityEventKind.ACCESS_DENIED, "GET /accounts", address));
  }

  @Test
  void sec13_aStrangerFillsTwentyRowsAndTheRestIsOne() {
    for (int i = 0; i < 500; i++) {
      refuse(SecurityEvent.ANONYMOUS, "2001:db8::" + Integer.toHexString(i + 1));
    }
    assertThat(rows).hasSize(20);

    doors.tell();

    assertThat(rows).hasSize(21);
    assertThat(rows.get(20))
        .isInstanceOfSatisfying(
            RefusalsCounted.class,
            counted -> {
              assertThat(counted.count()).isEqualTo(480);
              assertThat(counted.refused()).isEqualTo(AuditCode.ACCESS_DENIED);
              assertThat(counted.sources()).containsExactly("20010db800000000/64");
            });
    doors.tell();
    assertThat(rows).hasSize(21);
  }

  @Test
  void sec13_strangersFromManyAddressesFillTwoHundred() {
    for (int i = 0; i < 1000; i++) {
      refuse(SecurityEvent.ANONYMOUS, "192.0.%d.%d".formatted(i / 250, i % 250));
    }

    assertThat(rows).hasSize(200);
  }

  @Test
  void sec13_aPersonFillsSixtyAndKeepsNobodyElseOut() {
    for (int i = 0; i < 1464; i++) {
      refuse("hanul", "192.0.2.1");
    }
    refuse("kaede", "192.0.2.1");

    assertThat(rows).hasSize(61);
  }

  @Test
  void everySignInIsTold() {
    for (int i = 0; i < 300; i++) {
      doors.record(new SecurityEvent("hanul", SecurityEventKind.SIGNED_IN, "hanul", "192.0.2.1"));
    }

    assertThat(rows).hasSize(300);
  }
}
