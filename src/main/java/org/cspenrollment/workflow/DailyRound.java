package org.cspenrollment.workflow;

import java.util.function.Consumer;
import org.cspenrollment.enrollment.ClosingEnrollments;
import org.cspenrollment.enrollment.decision.LateOffice;
import org.cspenrollment.enrollment.decision.OpenFacts;
import org.cspenrollment.enrollment.growth.RevenueRound;
import org.cspenrollment.enrollment.management.Holding;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.platform.time.ClockMoved;
import org.cspenrollment.transition.LateSteps;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** What has to be done once a day has passed; harmless to do more often or on several nodes. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class DailyRound {

  private static final Logger LOG = LoggerFactory.getLogger(DailyRound.class);

  private final Holding holding;
  private final ClosingEnrollments closing;
  private final LateOffice lateOffice;
  private final OpenFacts openFacts;
  private final RevenueRound revenue;
  private final LateSteps lateSteps;

  DailyRound(
      Holding holding,
      ClosingEnrollments closing,
      LateOffice lateOffice,
      OpenFacts openFacts,
      RevenueRound revenue,
      LateSteps lateSteps) {
    this.holding = holding;
    this.closing = closing;
    this.lateOffice = lateOffice;
    this.openFacts = openFacts;
    this.revenue = revenue;
    this.lateSteps = lateSteps;
  }

  @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
  void everyHour() {
    holding.pastTheirHold().forEach(one -> each(one, holding::releaseDue));
    step("Closing cases", closing::closeDue);
    lateOffice.candidates().forEach(one -> each(one, lateOffice::mark));
    step("Looking at revenue", revenue::make);
    openFacts.candidates().forEach(one -> each(one, openFacts::follow));
    lateSteps.candidates().forEach(one -> each(one, lateSteps::ask));
  }

  @EventListener
  @Order(1)
  void on(ClockMoved moved) {
    everyHour();
  }

  /** What fails now is tried again in the next round, and is no obstacle to what comes after it. */
  private static void step(String what, Runnable act) {
    try {
      act.run();
    } catch (RuntimeException e) {
      LOG.error("{} failed; it is tried again in the next round", what, e);
    }
  }

  /** A case that fails now is tried again in the next round, and is no obstacle to others. */
  private static void each(CaseNumber caseNumber, Consumer<CaseNumber> act) {
    try {
      act.accept(caseNumber);
    } catch (RuntimeException e) {
      LOG.warn("The case {} could not go on; it is tried again", caseNumber.value(), e);
    }
  }
}
