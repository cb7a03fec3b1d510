package org.cspenrollment.workflow;

import org.cspenrollment.enrollment.ClosingEnrollments;
import org.cspenrollment.enrollment.Holding;
import org.cspenrollment.platform.ClockMoved;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** What has to be done once a day has passed; harmless to do more often or on several nodes. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class DailyRound {

  private final Holding holding;
  private final ClosingEnrollments closing;

  DailyRound(Holding holding, ClosingEnrollments closing) {
    this.holding = holding;
    this.closing = closing;
  }

  @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
  void everyHour() {
    round();
  }

  @EventListener
  void on(ClockMoved moved) {
    round();
  }

  private void round() {
    holding.releaseDue();
    closing.closeDue();
  }
}
