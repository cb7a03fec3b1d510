package org.cspenrollment.workflow.hardening.lean;

import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;

/**
 * The rows a command is about to write. A row is put into words only where its id is wrong: the
 * engine writes down every one, with all its dates, for a message it rarely has to give.
 */
class RowsOfCommand extends DbEntityManager {

  private static final String ANY = "*";

  RowsOfCommand(IdGenerator ids, PersistenceSession session) {
    super(ids, session);
  }

  @Override
  protected void validateId(DbEntity row) {
    if (row.getId() == null || row.getId().equals(ANY)) {
      super.validateId(row);
    }
  }
}
