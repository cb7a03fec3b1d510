package org.cspenrollment.evidence.retention;

import static org.assertj.core.api.Assertions.assertThat;

import org.cspenrollment.audit.event.AuditCode;
import org.junit.jupiter.api.Test;

/** From what the years of retention are counted. */
class RetentionTriggersTest {

  @Test
  void filesLegalHoldsErasuresAndMailsDoNothingInACase() {
    assertThat(RetentionTriggers.NO_TRIGGERS)
        .containsExactlyInAnyOrder(
            AuditCode.EVIDENCE_RECEIVED,
            AuditCode.EVIDENCE_REFUSED,
            AuditCode.EVIDENCE_WITHDRAWN,
            AuditCode.EVIDENCE_CARRIED_OVER,
            AuditCode.EVIDENCE_VIEWED,
            AuditCode.EVIDENCE_DOWNLOADED,
            AuditCode.EVIDENCE_SEEN_ELSEWHERE,
            AuditCode.EVIDENCE_INFECTED,
            AuditCode.EVIDENCE_CORRUPT,
            AuditCode.EVIDENCE_DAMAGED,
            AuditCode.EVIDENCE_MENDED,
            AuditCode.LEGAL_HOLD_PLACED,
            AuditCode.LEGAL_HOLD_LIFTED,
            AuditCode.ERASURE_PROPOSED,
            AuditCode.ERASURE_CONFIRMED,
            AuditCode.ERASURE_REJECTED,
            AuditCode.MAIL_SENT,
            AuditCode.MAIL_FAILED,
            AuditCode.MAIL_RETRIED);
  }

  @Test
  void everythingElseInACaseCounts() {
    assertThat(RetentionTriggers.isTrigger(AuditCode.APPEAL_LODGED)).isTrue();
    assertThat(RetentionTriggers.isTrigger(AuditCode.TASK_COMPLETED)).isTrue();
    assertThat(RetentionTriggers.isTrigger(AuditCode.CASE_CLOSED)).isTrue();
  }
}
