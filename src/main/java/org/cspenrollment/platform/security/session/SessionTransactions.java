package org.cspenrollment.platform.security.session;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The transactions of sessions: one of its own for whatever is written, none for a session that is
 * read, which is one statement. A transaction around it would cost one more way to the database
 * with every request.
 */
final class SessionTransactions implements TransactionOperations {

  private static final ThreadLocal<Boolean> READING = ThreadLocal.withInitial(() -> false);

  private final TransactionOperations ofItsOwn;

  /**
   * Sessions are written in these.
   *
   * @param ofItsOwn whatever else is going on
   */
  SessionTransactions(TransactionOperations ofItsOwn) {
    this.ofItsOwn = ofItsOwn;
  }

  /**
   * Reads by a single statement. Within a transaction, which may have failed already, it still gets
   * one of its own.
   */
  static <T> @Nullable T reading(Supplier<@Nullable T> statement) {
    READING.set(!TransactionSynchronizationManager.isActualTransactionActive());
    try {
      return statement.get();
    } finally {
      READING.remove();
    }
  }

  @Override
  public <T> @Nullable T execute(TransactionCallback<T> action) {
    var how = READING.get() ? TransactionOperations.withoutTransaction() : ofItsOwn;
    return how.execute(action);
  }
}
