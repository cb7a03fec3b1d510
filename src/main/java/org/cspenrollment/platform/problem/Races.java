package org.cspenrollment.platform.problem;

import java.sql.SQLException;
import java.util.Set;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;

/**
 * Which refusals of the database mean that somebody else was faster, so that looking again and
 * repeating helps: what is unique is there already, what is referred to is gone, two changes met. A
 * value that is too long or breaks a rule is none of these, however often it is sent.
 */
final class Races {

  /** Unique, foreign key and exclusion of PostgreSQL. */
  private static final Set<String> STATES = Set.of("23505", "23503", "23P01");

  private Races() {}

  static boolean isOne(DataAccessException refused) {
    if (refused instanceof ConcurrencyFailureException) {
      return true;
    }
    for (Throwable t = refused; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql) {
        return STATES.contains(sql.getSQLState());
      }
    }
    return false;
  }
}
