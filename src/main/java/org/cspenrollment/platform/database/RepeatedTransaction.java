package org.cspenrollment.platform.database;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the second attempt of a transaction that is begun by hand. */
final class RepeatedTransaction extends TransactionTemplate {

  private static final long serialVersionUID = 1L;

  RepeatedTransaction(PlatformTransactionManager transactions) {
    super(transactions);
  }

  @Override
  public <T extends @Nullable Object> T execute(TransactionCallback<T> act) {
    if (!SecondAttempt.isPossible()) {
      return super.execute(act);
    }
    try {
      return super.execute(act);
    } catch (RuntimeException failed) {
      if (SecondAttempt.isWorthIt(failed)) {
        return super.execute(act);
      }
      throw failed;
    }
  }
}
