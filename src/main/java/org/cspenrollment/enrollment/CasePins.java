package org.cspenrollment.enrollment;

import java.util.HashMap;
import java.util.Map;
import org.cspenrollment.policy.PinnedTables;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What the rules of a case are read by: the table versions it is pinned to and the country whose
 * working days count. One act asks for them in many of its steps, so they are read once in a
 * transaction, and never kept beyond it.
 */
@Component
class CasePins {

  private record ReadBefore(Map<String, PinnedTables> pins, Map<String, String> countries) {}

  private final EnrollmentStore store;

  CasePins(EnrollmentStore store) {
    this.store = store;
  }

  PinnedTables of(String caseNumber) {
    return TransactionSynchronizationManager.isSynchronizationActive()
        ? readBefore().pins().computeIfAbsent(caseNumber, store::pins)
        : store.pins(caseNumber);
  }

  /** The country of the partner, ISO 3166 alpha-2. */
  String country(String caseNumber) {
    return TransactionSynchronizationManager.isSynchronizationActive()
        ? readBefore().countries().computeIfAbsent(caseNumber, store::country)
        : store.country(caseNumber);
  }

  private ReadBefore readBefore() {
    if (TransactionSynchronizationManager.getResource(this) instanceof ReadBefore known) {
      return known;
    }
    var known = new ReadBefore(new HashMap<>(), new HashMap<>());
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
