package org.cspenrollment.audit;

import org.cspenrollment.platform.SecurityEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts on record what happens at the doors: sign-ins, failures, refusals. */
@Component
class SecurityRecord {

  static final String STREAM = "sign-ins";

  private final AuditTrail audit;

  SecurityRecord(AuditTrail audit) {
    this.audit = audit;
  }

  @EventListener
  void record(SecurityEvent event) {
    audit.record(event.actor(), STREAM, event.action(), event.subject(), event.details());
  }
}
