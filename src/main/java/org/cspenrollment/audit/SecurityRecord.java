package org.cspenrollment.audit;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.InstantSource;
import org.cspenrollment.audit.event.AccessEvent;
import org.cspenrollment.audit.event.AccessEvent.AccessDenied;
import org.cspenrollment.audit.event.AccessEvent.CsrfRefused;
import org.cspenrollment.audit.event.AccessEvent.GrantDrift;
import org.cspenrollment.audit.event.AccessEvent.SignInFailed;
import org.cspenrollment.audit.event.AccessEvent.SignInThrottled;
import org.cspenrollment.audit.event.AccessEvent.SignedIn;
import org.cspenrollment.audit.event.AccessEvent.WebappRequestRefused;
import org.cspenrollment.platform.security.SecurityEvent;
import org.cspenrollment.platform.security.SecurityEventKind;
import org.cspenrollment.platform.time.RealTime;
import org.cspenrollment.platform.web.AddressKey;
import org.cspenrollment.platform.web.RateLimiter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Puts on record what happens at the doors: sign-ins, failures, refusals. The record is for ever,
 * so nobody may fill it by asking: refusals have a row each as long as they are few, from one
 * address or person and in all, and those above that are counted, with a row for all of a kind in
 * ten minutes.
 */
@Component
class SecurityRecord {

  private static final Duration TIME = Duration.ofMinutes(10);
  private static final int PER_ADDRESS = 20;
  private static final int PER_PERSON = 60;
  private static final int IN_TOTAL = 200;
  private static final int REMEMBERED = 20_000;
  private final RateLimiter rows = new RateLimiter(REMEMBERED);
  private final RefusalTally tally = new RefusalTally();
  private final InstantSource realTime;
  private final AuditTrail audit;

  @Autowired
  SecurityRecord(AuditTrail audit, RealTime realTime) {
    this(audit, (InstantSource) realTime);
  }

  SecurityRecord(AuditTrail audit, InstantSource realTime) {
    this.realTime = realTime;
    this.audit = audit;
  }

  /** Writes it down as the event of the record that belongs to its kind, or counts it. */
  @EventListener
  void record(SecurityEvent event) {
    var typed = typed(event);
    if (isAlwaysTold(event.kind()) || isAmongFew(event)) {
      audit.record(typed);
    } else {
      tally.add(typed.code(), source(event), event.subject(), realTime.instant());
    }
  }

  /** Writes down what has been counted, also when the application ends. */
  @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT10M")
  @PreDestroy
  void tell() {
    tally.take().forEach(audit::record);
  }

  private static boolean isAlwaysTold(SecurityEventKind kind) {
    return kind == SecurityEventKind.SIGNED_IN || kind == SecurityEventKind.GRANT_DRIFT;
  }

  private boolean isAmongFew(SecurityEvent event) {
    var nobody = event.actor().equals(SecurityEvent.ANONYMOUS);
    var allowed = nobody ? PER_ADDRESS : PER_PERSON;
    return rows.of(event.kind() + " " + source(event), allowed, TIME).tryConsume(1)
        && (!nobody || rows.of(event.kind().name(), IN_TOTAL, TIME).tryConsume(1));
  }

  private static String source(SecurityEvent event) {
    return event.actor().equals(SecurityEvent.ANONYMOUS)
        ? AddressKey.of(event.detail())
        : event.actor();
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
