package org.cspenrollment.enrollment.growth;

import java.util.function.Consumer;
import org.cspenrollment.enrollment.decision.OpenFacts;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.partner.RevenueArrived;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks at the cases of tenants whose revenue has arrived: records their growth, and lets those go
 * on that were held because nobody knew it. Each case in a transaction of its own, behind the
 * import; what fails is noted still and tried again in the next round.
 */
@Component
public class RevenueRound {

  private static final Logger LOG = LoggerFactory.getLogger(RevenueRound.class);

  private final ArrivedRevenue arrived;
  private final GrowthOfCase growth;
  private final OpenFacts openFacts;

  RevenueRound(ArrivedRevenue arrived, GrowthOfCase growth, OpenFacts openFacts) {
    this.arrived = arrived;
    this.growth = growth;
    this.openFacts = openFacts;
  }

  @EventListener
  void on(RevenueArrived imported) {
    make();
  }

  /** Looks at everything that is noted; harmless to do more often or on several nodes. */
  public void make() {
    for (var arrival : arrived.all()) {
      var all = true;
      for (var caseNumber : arrived.cases(arrival.tenant())) {
        all &= done(caseNumber, growth::record) && done(caseNumber, openFacts::follow);
      }
      if (all) {
        arrived.settled(arrival);
      }
    }
  }

  private static boolean done(CaseNumber caseNumber, Consumer<CaseNumber> act) {
    try {
      act.accept(caseNumber);
      return true;
    } catch (RuntimeException e) {
      LOG.warn("The revenue of {} is looked at again later", caseNumber.value(), e);
      return false;
    }
  }
}
