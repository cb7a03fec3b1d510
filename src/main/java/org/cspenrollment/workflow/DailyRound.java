package org.cspenrollment.workflow;

import org.cspenrollment.enrollment.ClosingEnrollments;
import org.cspenrollment.platform.ClockMoved;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** What has to be done once a day has passed; harmless to do more often or on several nodes. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class DailyRound {

  private final ClosingEnrollments closing;

  DailyRound(ClosingEnrollments closing) {
    this.closing = closing;
  }

  @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
  void everyHour() {
    closing.closeDue();
  }

  @EventListener
  @Order(1)
  void on(ClockMoved moved) {
    closing.closeDue();
  }
}
