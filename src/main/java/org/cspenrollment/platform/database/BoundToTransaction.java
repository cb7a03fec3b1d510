package org.cspenrollment.platform.database;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Stands beside one transaction from when it is bound until that ends; a transaction within another
 * one has its own.
 */
abstract class BoundToTransaction implements TransactionSynchronization {

  private final Object key;

  BoundToTransaction(Object key) {
    this.key = key;
  }

  /** What is bound under a key to the transaction that is open. */
  static <T extends BoundToTransaction> @Nullable T bound(Object key, Class<T> type) {
    return type.cast(TransactionSynchronizationManager.getResource(key));
  }

  final void bind() {
    resume();
    TransactionSynchronizationManager.registerSynchronization(this);
  }

  @Override
  public final void suspend() {
    TransactionSynchronizationManager.unbindResource(key);
  }

  @Override
  public final void resume() {
    TransactionSynchronizationManager.bindResource(key, this);
  }

  @Override
  public final void afterCompletion(int status) {
    TransactionSynchronizationManager.unbindResourceIfPossible(key);
  }
}
