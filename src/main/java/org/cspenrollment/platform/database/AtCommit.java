package org.cspenrollment.platform.database;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a transaction writes once, just before it commits, instead of a statement for each row. It
 * stands beside the transaction from its beginning, so that nothing gathered is left out; a
 * transaction within another one writes its own.
 */
public final class AtCommit extends BoundToTransaction {

  private static final Object KEY = AtCommit.class;

  /** The rows of one kind that wait, and who writes them. */
  private static final class Waiting {
    private final List<Object> rows = new ArrayList<>();
    private final Consumer<List<Object>> writing;

    Waiting(Consumer<List<Object>> writing) {
      this.writing = writing;
    }

    void write() {
      if (!rows.isEmpty()) {
        var all = List.copyOf(rows);
        rows.clear();
        writing.accept(all);
      }
    }
  }

  private final Map<Object, Waiting> waiting = new LinkedHashMap<>();
  private boolean over;

  private AtCommit() {
    super(KEY);
  }

  /** A transaction that may write has begun; one of another database beside it changes nothing. */
  static void begin() {
    if (ofTransaction() != null) {
      return;
    }
    new AtCommit().bind();
  }

  /**
   * Writes a row together with others of its kind: before the transaction commits, or at once where
   * none is open or it is about to commit.
   *
   * @param kind whose rows they are; {@link #now} writes them before somebody reads them
   */
  @SuppressWarnings("unchecked")
  public static <T> void write(Object kind, T row, Consumer<List<T>> writing) {
    var open = ofTransaction();
    if (open == null || open.over) {
      writing.accept(List.of(row));
      return;
    }
    open.waiting
        .computeIfAbsent(kind, key -> new Waiting(rows -> writing.accept((List<T>) rows)))
        .rows
        .add(row);
  }

  /** Whether something of a kind waits to be written. */
  static boolean isWaiting(Object kind) {
    var open = ofTransaction();
    var rows = open == null ? null : open.waiting.get(kind);
    return rows != null && !rows.rows.isEmpty();
  }

  /** Writes what waits of a kind, as somebody is about to read it. */
  public static void now(Object kind) {
    var open = ofTransaction();
    var rows = open == null ? null : open.waiting.get(kind);
    if (rows != null) {
      rows.write();
    }
  }

  private static @Nullable AtCommit ofTransaction() {
    return bound(KEY, AtCommit.class);
  }

  @Override
  public void beforeCommit(boolean readOnly) {
    over = true;
    waiting.values().forEach(Waiting::write);
  }
}
