package org.cspenrollment.platform.database.pool;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connections of long requests, such as exports. Their statements may take minutes; so when the
 * database is found to be silent meanwhile, they are broken off, and whoever waits is told. Rounds
 * and jobs, for which nobody waits, go on when the database does.
 */
final class AwaitedConnections {

  private static final Logger LOG = LoggerFactory.getLogger(AwaitedConnections.class);

  private final Set<Connection> lent = ConcurrentHashMap.newKeySet();

  /** Remembers a connection that this thread was lent, if somebody waits for it. */
  void add(Connection connection) throws SQLException {
    if (Work.isAwaitedLong()) {
      for (var all = lent.iterator(); all.hasNext(); ) {
        if (all.next().isClosed()) {
          all.remove();
        }
      }
      lent.add(connection);
    }
  }

  /** Breaks off what is still in use. */
  void giveUp() {
    for (var all = lent.iterator(); all.hasNext(); ) {
      var one = all.next();
      all.remove();
      try {
        if (!one.isClosed()) {
          one.abort(Runnable::run);
        }
      } catch (SQLException gone) {
        LOG.debug("A connection was broken already", gone);
      }
    }
  }
}
