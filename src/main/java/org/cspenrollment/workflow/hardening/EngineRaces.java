package org.cspenrollment.workflow.hardening;

import java.util.regex.Pattern;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.cspenrollment.platform.problem.Races;

/**
 * How the engine says that somebody else was faster: a row it would change was changed or deleted,
 * what a call names is not there any more, or the database says so itself.
 */
final class EngineRaces {

  private static final Pattern GONE =
      Pattern.compile("^(Cannot find task with id|\\S+ \\S+ doesn't exist)");

  private static final String ENDED = "Cannot restore state of process instance";

  private EngineRaces() {}

  static boolean isOne(Throwable failed) {
    for (Throwable t = failed; t != null; t = t.getCause()) {
      if (t instanceof OptimisticLockingException || isGone(t) || hasEnded(t)) {
        return true;
      }
    }
    return Races.isOne(failed);
  }

  private static boolean isGone(Throwable failed) {
    return failed instanceof NullValueException
        && GONE.matcher(String.valueOf(failed.getMessage())).find();
  }

  /** The process ended between reading one of its rows and reading the others. */
  private static boolean hasEnded(Throwable failed) {
    return failed instanceof ProcessEngineException
        && String.valueOf(failed.getMessage()).startsWith(ENDED);
  }
}
