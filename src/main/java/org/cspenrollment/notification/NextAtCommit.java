package org.cspenrollment.notification;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cspenrollment.audit.Recorded;
import org.cspenrollment.enrollment.CaseWork;
import org.cspenrollment.enrollment.NextAction;
import org.cspenrollment.enrollment.NextActions;
import org.cspenrollment.kernel.CaseNumber;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What comes next in a case as a transaction is about to leave it; asked for once, for all the
 * cases the transaction has to tell of.
 */
@Component
class NextAtCommit {

  /** What is known already, kept with the transaction. */
  private static final class Known implements TransactionSynchronization {
    private final Set<CaseNumber> toldOf = new LinkedHashSet<>();
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

  /**
   * Remembers of which cases there will be something to tell, so that they are asked for at once.
   */
  @EventListener
  void on(Recorded act) {
    if (TransactionSynchronizationManager.isSynchronizationActive()
        && EventMail.of(act.event()).isPresent()) {
      known().toldOf.add(new CaseNumber(act.event().stream()));
    }
  }

  /** What comes next; empty if there is no case of that number. For the end of a transaction. */
  Optional<NextAction> of(CaseNumber caseNumber) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      return nextActions.of(caseNumber);
    }
    var known = known();
    known.toldOf.add(caseNumber);
    if (!known.next.containsKey(caseNumber)) {
      known.toldOf.removeAll(known.next.keySet());
      var work = nextActions.work(known.toldOf);
      known.toldOf.forEach(
          one -> known.next.put(one, Optional.ofNullable(work.get(one)).map(CaseWork::next)));
    }
    return known.next.getOrDefault(caseNumber, Optional.empty());
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
