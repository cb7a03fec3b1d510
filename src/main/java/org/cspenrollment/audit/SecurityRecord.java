package org.cspenrollment.audit;

import org.cspenrollment.audit.event.AccessEvent;
import org.cspenrollment.audit.event.AccessEvent.AccessDenied;
import org.cspenrollment.audit.event.AccessEvent.CsrfRefused;
import org.cspenrollment.audit.event.AccessEvent.GrantDrift;
import org.cspenrollment.audit.event.AccessEvent.SignInFailed;
import org.cspenrollment.audit.event.AccessEvent.SignInThrottled;
import org.cspenrollment.audit.event.AccessEvent.SignedIn;
import org.cspenrollment.audit.event.AccessEvent.WebappRequestRefused;
import org.cspenrollment.platform.security.SecurityEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts on record what happens at the doors: sign-ins, failures, refusals. */
@Component
class SecurityRecord {

  private final AuditTrail audit;

  SecurityRecord(AuditTrail audit) {
    this.audit = audit;
  }

  /** Writes it down as the event of the record that belongs to its kind. */
  @EventListener
  void record(SecurityEvent event) {
    audit.record(typed(event));
  }

  private static AccessEvent typed(SecurityEvent event) {
    var actor = event.actor();
    return switch (event.kind()) {
      case SIGNED_IN -> new SignedIn(actor, event.subject(), event.detail());
      case SIGN_IN_FAILED -> new SignInFailed(actor, event.subject(), event.detail());
      case SIGN_IN_THROTTLED -> new SignInThrottled(actor, event.subject(), event.detail());
      case ACCESS_DENIED -> new AccessDenied(actor, event.subject(), event.detail());
      case CSRF_REFUSED -> new CsrfRefused(actor, event.subject(), event.detail());
      case WEBAPP_REQUEST_REFUSED ->
          new WebappRequestRefused(actor, event.subject(), event.detail());
      case GRANT_DRIFT -> new GrantDrift(actor, event.subject(), event.detail());
    };
  }
}
