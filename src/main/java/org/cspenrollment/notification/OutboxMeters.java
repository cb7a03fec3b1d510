package org.cspenrollment.notification;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/** The outbox for those who watch the application: what waits, for how long, and what failed. */
@Component
class OutboxMeters implements MeterBinder {

  private final MailStore store;

  OutboxMeters(MailStore store) {
    this.store = store;
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    gauge(meters, "csp_mails_waiting", "Mails that wait to be sent", it -> count("waiting"));
    gauge(meters, "csp_mails_failed", "Mails that failed for good", it -> count("failed"));
    gauge(
        meters,
        "csp_mail_oldest_age_seconds",
        "Age of the oldest mail that waits to be sent",
        MailStore::oldestAgeSeconds);
  }

  private double count(String which) {
    return store.counts().getOrDefault(which, 0L);
  }

  private void gauge(
      MeterRegistry meters, String name, String description, ToDoubleFunction<MailStore> value) {
    Gauge.builder(name, store, value).description(description).register(meters);
  }
}
