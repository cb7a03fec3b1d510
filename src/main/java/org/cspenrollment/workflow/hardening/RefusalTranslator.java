package org.cspenrollment.workflow.hardening;

import jakarta.ws.rs.core.Response.Status;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.cspenrollment.platform.Refused;

/**
 * Lets a refusal of the domain out of the engine as it is: our own callers see the {@link Refused}
 * itself, Tasklist a 4xx with its sentence instead of a 500 with the engine's.
 */
class RefusalTranslator extends CommandInterceptor {

  @Override
  public <T> T execute(Command<T> command) {
    try {
      return next.execute(command);
    } catch (RestException translated) {
      throw translated;
    } catch (RuntimeException failed) {
      var refused = refusalIn(failed);
      if (!WebappCall.isOne()) {
        throw refused == null ? failed : refused;
      }
      if (refused != null) {
        throw new RestException(status(refused), refused, refused.getMessage());
      }
      if (failed instanceof OptimisticLockingException || isGone(failed)) {
        throw new RestException(
            Status.CONFLICT, failed, "Somebody else was faster. Load the task again.");
      }
      throw failed;
    }
  }

  /** Jakarta's list of statuses has no 422. */
  private static Status status(Refused refused) {
    var same = Status.fromStatusCode(refused.status().value());
    return same == null ? Status.BAD_REQUEST : same;
  }

  private static boolean isGone(RuntimeException failed) {
    return failed instanceof NullValueException
        && String.valueOf(failed.getMessage()).startsWith("Cannot find task with id");
  }

  private static Refused refusalIn(Throwable failed) {
    for (Throwable t = failed; t != null; t = t.getCause()) {
      if (t instanceof Refused refused) {
        return refused;
      }
    }
    return null;
  }
}
