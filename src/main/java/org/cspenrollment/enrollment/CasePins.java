package org.cspenrollment.enrollment;

import java.util.HashMap;
import java.util.Map;
import org.cspenrollment.policy.PinnedTables;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The table versions cases are pinned to. One act asks for them in many of its steps, so they are
 * read once in a transaction, and never kept beyond it.
 */
@Component
class CasePins {

  private record ReadBefore(Map<String, PinnedTables> byCase) {}

  private final EnrollmentStore store;

  CasePins(EnrollmentStore store) {
    this.store = store;
  }

  PinnedTables of(String caseNumber) {
    return TransactionSynchronizationManager.isSynchronizationActive()
        ? readBefore().byCase().computeIfAbsent(caseNumber, store::pins)
        : store.pins(caseNumber);
  }

  private ReadBefore readBefore() {
    if (TransactionSynchronizationManager.getResource(this) instanceof ReadBefore known) {
      return known;
    }
    var known = new ReadBefore(new HashMap<>());
    TransactionSynchronizationManager.bindResource(this, known);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(CasePins.this);
          }
        });
    return known;
  }
}
