package org.cspenrollment.workflow.operations;

import java.util.ArrayList;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The first start of this release ends what runs for cases that its database has ended; any later
 * one finds nothing. What could not be ended is in the log, and tried again by the next start or by
 * a manager who takes running cases over.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 110)
class EndedCasesAtStart implements ApplicationRunner {

  private final EndedCases ended;

  EndedCasesAtStart(EndedCases ended) {
    this.ended = ended;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    ended.end(false, new ArrayList<>());
  }
}
