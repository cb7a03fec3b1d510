package org.cspenrollment.workflow.hardening.lean;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbEntityOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperationType;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSession;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.util.CollectionUtil;

/**
 * The rows a command is about to write. A row is put into words only where its id is wrong: the
 * engine writes down every one, with all its dates, for a message it rarely has to give. Where
 * there are many new rows of a kind they are copied ({@link CopiedInserts}).
 */
class RowsOfCommand extends DbEntityManager {

  private static final String ANY = "*";

  /** No act of a person writes as many rows; its statements stay the engine's own. */
  private static final int MANY = 500;

  private static final int MANY_OF_A_KIND = 20;

  private final CopiedInserts copied;

  RowsOfCommand(IdGenerator ids, PersistenceSession session, CopiedInserts copied) {
    super(ids, session);
    this.copied = copied;
  }

  @Override
  protected void validateId(DbEntity row) {
    if (row.getId() == null || row.getId().equals(ANY)) {
      super.validateId(row);
    }
  }

  /** What was only handed on ends here ({@link HandedOnVariables}). */
  @Override
  public void flush() {
    getCachedEntitiesByType(ExecutionEntity.class).forEach(HandedOnVariables::forget);
    super.flush();
  }

  @Override
  protected void flushDbOperationManager() {
    if (persistenceSession instanceof DbSqlSession session
        && !isIgnoreForeignKeysForNextFlush
        && dbOperationManager.inserts.values().stream().mapToInt(Set::size).sum() >= MANY) {
      flush(session, dbOperationManager.calculateFlush());
    } else {
      super.flushDbOperationManager();
    }
  }

  /** In the order of the engine, which writes first what others refer to. */
  private void flush(DbSqlSession session, List<DbOperation> all) {
    int from = 0;
    while (from < all.size()) {
      int to = from + 1;
      while (to < all.size() && isOfOneKind(all.get(from), all.get(to))) {
        to++;
      }
      write(session, all.subList(from, to), all);
      from = to;
    }
  }

  private void write(DbSqlSession session, List<DbOperation> kind, List<DbOperation> all) {
    if (kind.size() >= MANY_OF_A_KIND
        && isInsert(kind.get(0))
        && copied.canCopy(session, row(kind.get(0)))) {
      copied.write(session, kind.stream().map(RowsOfCommand::row).toList());
      for (var done : kind) {
        done.setRowsAffected(1);
        done.setState(DbOperation.State.APPLIED);
      }
    } else {
      CollectionUtil.partition(kind, BATCH_SIZE).forEach(some -> flushDbOperations(some, all));
    }
  }

  private static boolean isOfOneKind(DbOperation one, DbOperation other) {
    return isInsert(one) == isInsert(other)
        && (!isInsert(one) || one.getEntityType() == other.getEntityType());
  }

  private static boolean isInsert(DbOperation one) {
    return one.getOperationType() == DbOperationType.INSERT;
  }

  private static DbEntity row(DbOperation one) {
    return ((DbEntityOperation) one).getEntity();
  }
}
