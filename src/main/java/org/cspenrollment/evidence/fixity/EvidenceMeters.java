package org.cspenrollment.evidence.fixity;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Damage for those who watch the application: anything but 0 needs somebody. */
@Component
class EvidenceMeters implements MeterBinder {

  private final FixityStore store;
  private final EvidenceHealth health;

  EvidenceMeters(FixityStore store, EvidenceHealth health) {
    this.store = store;
    this.health = health;
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    Gauge.builder("csp_evidence_damaged", store, FixityStore::damagedContents)
        .description("Stored contents whose bytes are not what was uploaded")
        .register(meters);
    Gauge.builder("csp_record_broken", health, EvidenceHealth::brokenRecords)
        .description("Entries of the record that do not fit, when it was last checked here")
        .register(meters);
  }
}
