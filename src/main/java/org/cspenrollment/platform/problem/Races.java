package org.cspenrollment.platform.problem;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Which failures mean that somebody else was faster, so that looking again and repeating helps:
 * what is unique is there already, what is referred to is gone, two changes met, or the database
 * ended one of two that waited for each other. A value that is too long or breaks a rule is none of
 * these, however often it is sent.
 */
public final class Races {

  /** Unique, foreign key and exclusion of PostgreSQL. */
  private static final Set<String> OTHERS_FIRST = Set.of("23505", "23503", "23P01");

  /** A serialization failure and a deadlock: nothing was wrong but the moment. */
  private static final Set<String> WRONG_MOMENT = Set.of("40001", "40P01");

  private Races() {}

  /** Whether somebody else was faster. */
  public static boolean isOne(Throwable failed) {
    if (failed instanceof ConcurrencyFailureException || isLost(failed)) {
      return true;
    }
    return state(failed)
        .filter(state -> OTHERS_FIRST.contains(state) || WRONG_MOMENT.contains(state))
        .isPresent();
  }

  /**
   * Whether the same act, done once more from its beginning, may well succeed or at least be told
   * the truth: two changes met, or the moment was wrong.
   */
  public static boolean isWorthRepeating(Throwable failed) {
    return isWrongMoment(failed) || isLost(failed);
  }

  /** Whether the database ended the act only because another one was in its way. */
  static boolean isWrongMoment(Throwable failed) {
    return state(failed).filter(WRONG_MOMENT::contains).isPresent();
  }

  private static boolean isLost(Throwable failed) {
    for (Throwable t = failed; t != null; t = t.getCause()) {
      if (t instanceof LostRaceException) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> state(Throwable failed) {
    for (Throwable t = failed; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql && sql.getSQLState() != null) {
        return Optional.of(sql.getSQLState());
      }
    }
    return Optional.empty();
  }
}
