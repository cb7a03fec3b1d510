package org.cspenrollment.workflow.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Failed steps for those who watch the application: each waits for a manager. */
@Component
class FailedStepMeters implements MeterBinder {

  private final FailedSteps steps;

  FailedStepMeters(FailedSteps steps) {
    this.steps = steps;
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    Gauge.builder("csp_failed_steps", steps, it -> it.count(Optional.empty()))
        .description("Steps and mails of cases that failed and wait for a manager")
        .register(meters);
  }
}
