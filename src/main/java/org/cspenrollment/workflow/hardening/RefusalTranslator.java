package org.cspenrollment.workflow.hardening;

import jakarta.ws.rs.core.Response.Status;
import java.sql.SQLException;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.cspenrollment.platform.Refused;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Lets a refusal of the domain out of the engine as it is: our own callers see the {@link Refused}
 * itself, Tasklist a 4xx with its sentence instead of a 500 with the engine's.
 */
class RefusalTranslator extends CommandInterceptor {

  /**
   * PostgreSQL's codes for a serialisation failure, a deadlock, and a row that is there already:
   * one of two who did the same at the same moment meets the other's.
   */
  private static final Set<String> RACES = Set.of("40001", "40P01", "23505");

  @Override
  public <T> T execute(Command<T> command) {
    try {
      return next.execute(command);
    } catch (RestException translated) {
      throw translated;
    } catch (RuntimeException failed) {
      var refused = refusalIn(failed);
      if (!WebappCall.isOne()) {
        throw refused != null ? refused : isRace(failed) && isRequest() ? faster(failed) : failed;
      }
      if (refused != null) {
        throw new RestException(status(refused), refused, refused.getMessage());
      }
      if (isRace(failed) || isGone(failed)) {
        throw new RestException(
            Status.CONFLICT, failed, "Somebody else was faster. Load the task again.");
      }
      throw failed;
    }
  }

  /** Jobs try again by themselves, and need the engine's own exception for it. */
  private static boolean isRequest() {
    return RequestContextHolder.getRequestAttributes() != null;
  }

  /** Somebody changed or wrote the same rows, or the database ended a deadlock by ending this. */
  private static boolean isRace(RuntimeException failed) {
    if (failed instanceof OptimisticLockingException) {
      return true;
    }
    for (Throwable t = failed; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql && RACES.contains(String.valueOf(sql.getSQLState()))) {
        return true;
      }
    }
    return false;
  }

  private static Refused faster(RuntimeException failed) {
    var refused =
        Refused.conflict(
            "changed-meanwhile", "Somebody else was faster", "Look at it again, then try again.");
    refused.initCause(failed);
    return refused;
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
