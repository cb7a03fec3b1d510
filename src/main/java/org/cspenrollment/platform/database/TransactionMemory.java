package org.cspenrollment.platform.database;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a transaction has read and need not read again. It is bound to the transaction, and not
 * handed on as a parameter, because the process engine stands between the act of a person and its
 * steps. Whoever writes what is kept here says so; nothing outlives the transaction, and a
 * transaction within another one has a memory of its own.
 */
public final class TransactionMemory extends BoundToTransaction {

  /** A key under which is kept how rows were read, as opposed to what somebody has given. */
  public interface Row {}

  private static final Object KEY = TransactionMemory.class;

  private final Map<Object, Object> known = new HashMap<>();

  private TransactionMemory() {
    super(KEY);
  }

  /** What is kept under this key; what is read instead, outside of a transaction each time. */
  public static <T> T read(Object key, Class<T> type, Supplier<T> reading) {
    return find(key, type)
        .orElseGet(
            () -> {
              var read = reading.get();
              keep(key, read);
              return read;
            });
  }

  /** What is kept under this key in the transaction that is open. */
  public static <T> Optional<T> find(Object key, Class<T> type) {
    return Optional.ofNullable(ofTransaction())
        .map(memory -> memory.known.get(key))
        .map(type::cast);
  }

  /** Keeps this until it is forgotten or the transaction ends; nothing without a transaction. */
  public static void keep(Object key, Object value) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()
        || !TransactionSynchronizationManager.isSynchronizationActive()) {
      return;
    }
    var memory = ofTransaction();
    if (memory == null) {
      memory = new TransactionMemory();
      memory.bind();
    }
    memory.known.put(key, value);
  }

  /** What was kept under this key has changed. */
  public static void forget(Object key) {
    var memory = ofTransaction();
    if (memory != null) {
      memory.known.remove(key);
    }
  }

  /** Everything that was kept under keys of this type may have changed. */
  public static void forgetAll(Class<?> keys) {
    var memory = ofTransaction();
    if (memory != null) {
      memory.known.keySet().removeIf(keys::isInstance);
    }
  }

  /** Something has changed that many rows tell of. */
  public static void forgetRows() {
    forgetAll(Row.class);
  }

  private static @Nullable TransactionMemory ofTransaction() {
    return bound(KEY, TransactionMemory.class);
  }
}
