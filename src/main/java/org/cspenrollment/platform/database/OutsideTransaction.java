package org.cspenrollment.platform.database;

import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What takes long and must not be part of a transaction. The propagation NEVER would say so too,
 * but it keeps the first connection that is used until the method ends; a file that is checked for
 * half a minute would hold one all the time.
 */
public final class OutsideTransaction {

  private OutsideTransaction() {}

  /**
   * Lets the caller go on.
   *
   * @throws IllegalTransactionStateException within a transaction: a defect of the caller
   */
  public static void required() {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalTransactionStateException("This must not be part of a transaction");
    }
  }
}
