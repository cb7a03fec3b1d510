package org.cspenrollment.workflow.hardening;

import java.util.regex.Pattern;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.tree.ActivityExecutionHierarchyWalker;
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
      if (t instanceof OptimisticLockingException || isGone(t) || hasEnded(t) || hasMovedOn(t)) {
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

  /**
   * The process went on between the reading of a task and of its execution, which stands at no step
   * any more. What the rules for tasks refuse then is lost: the engine looks for the step at which
   * they refused, to hand it to one that catches errors, and does not expect that there is none.
   */
  private static boolean hasMovedOn(Throwable failed) {
    var trace = failed.getStackTrace();
    return failed instanceof NullPointerException
        && trace.length > 0
        && trace[0].getClassName().equals(ActivityExecutionHierarchyWalker.class.getName());
  }
}
