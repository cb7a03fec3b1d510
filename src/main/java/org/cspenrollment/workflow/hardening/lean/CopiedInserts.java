package org.cspenrollment.workflow.hardening.lean;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.ibatis.exceptions.PersistenceException;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.session.SqlSession;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.HasDbRevision;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSession;
import org.camunda.bpm.engine.impl.persistence.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Writes many new rows of one kind by COPY: PostgreSQL reads a row of text where it would else be
 * asked for every value, which costs it, and us, less than half. The engine's own statements say
 * what is in the rows.
 */
final class CopiedInserts {

  private final Map<String, Optional<CopiedTable>> tables = new ConcurrentHashMap<>();

  /** Whether rows like this are copied: bytes are not. */
  boolean canCopy(DbSqlSession session, DbEntity row) {
    return !(row instanceof ByteArrayEntity) && table(statement(session, row), row).isPresent();
  }

  /** Writes these rows, all of one kind; each has its first revision then, as after an insert. */
  void write(DbSqlSession session, List<? extends DbEntity> rows) {
    var texts = new HashMap<CopiedTable, StringBuilder>();
    for (var row : rows) {
      var statement = statement(session, row);
      var table = table(statement, row).orElseThrow();
      table.add(
          texts.computeIfAbsent(table, one -> new StringBuilder()), values(statement, row, table));
    }
    texts.forEach((table, text) -> copy(session.getSqlSession(), table, text.toString()));
    for (var row : rows) {
      if (row instanceof HasDbRevision counted) {
        counted.setRevision(1);
      }
    }
  }

  private Optional<CopiedTable> table(MappedStatement statement, DbEntity row) {
    return tables.computeIfAbsent(statement.getBoundSql(row).getSql(), CopiedTable::of);
  }

  private static MappedStatement statement(DbSqlSession session, DbEntity row) {
    var factory = session.getDbSqlSessionFactory();
    return session
        .getSqlSession()
        .getConfiguration()
        .getMappedStatement(factory.mapStatement(factory.getInsertStatement(row)));
  }

  private static @Nullable String[] values(
      MappedStatement statement, DbEntity row, CopiedTable table) {
    var values = new CopiedRow(table.asked());
    try {
      statement
          .getConfiguration()
          .newParameterHandler(statement, row, statement.getBoundSql(row))
          .setParameters(values.statement());
    } catch (SQLException e) {
      throw new IllegalStateException("No row is sent yet, nothing answers: " + table, e);
    }
    return values.values();
  }

  private static void copy(SqlSession session, CopiedTable table, String rows) {
    try {
      session
          .getConnection()
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(table.sql(), new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)));
    } catch (SQLException e) {
      throw new PersistenceException("Rows could not be copied: " + table.sql(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
