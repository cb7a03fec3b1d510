package org.cspenrollment.notification;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cspenrollment.enrollment.NextAction;
import org.cspenrollment.enrollment.NextActions;
import org.cspenrollment.kernel.CaseNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What comes next in a case as a transaction is about to leave it; asked for once, however much the
 * transaction has to tell.
 */
@Component
class NextAtCommit {

  /** What is known already, kept with the transaction. */
  private static final class Known implements TransactionSynchronization {
    private final Map<CaseNumber, Optional<NextAction>> next = new HashMap<>();

    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResource(Known.class);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(Known.class, this);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(Known.class);
    }
  }

  private final NextActions nextActions;

  NextAtCommit(NextActions nextActions) {
    this.nextActions = nextActions;
  }

  /** What comes next; empty if there is no case of that number. For the end of a transaction. */
  Optional<NextAction> of(CaseNumber caseNumber) {
    return TransactionSynchronizationManager.isSynchronizationActive()
        ? known().next.computeIfAbsent(caseNumber, nextActions::of)
        : nextActions.of(caseNumber);
  }

  private static Known known() {
    if (TransactionSynchronizationManager.getResource(Known.class) instanceof Known known) {
      return known;
    }
    var known = new Known();
    TransactionSynchronizationManager.bindResource(Known.class, known);
    TransactionSynchronizationManager.registerSynchronization(known);
    return known;
  }
}
