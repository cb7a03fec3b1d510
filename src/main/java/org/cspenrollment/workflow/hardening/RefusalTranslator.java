package org.cspenrollment.workflow.hardening;

import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.cspenrollment.platform.database.SecondAttempt;
import org.cspenrollment.platform.problem.LostRaceException;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.workflow.worklist.TasksOfCase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Lets a refusal of the domain out of the engine as it is: our own callers see the {@link
 * ProblemException} itself, Tasklist a 4xx with its sentence instead of a 500 with the engine's.
 * The log has one line of it.
 */
class RefusalTranslator extends CommandInterceptor {

  private static final Logger LOG = LoggerFactory.getLogger(RefusalTranslator.class);

  /** Whatever the engine has written, the open tasks are others than those read before. */
  @Override
  public <T> T execute(Command<T> command) {
    try {
      return told(command);
    } finally {
      if (isOutermost()) {
        TasksOfCase.changed();
      }
    }
  }

  private <T> T told(Command<T> command) {
    if (!SecondAttempt.isPossible()) {
      return executeOnce(command);
    }
    try {
      return next.execute(command);
    } catch (RuntimeException failed) {
      if (isLost(failed) && SecondAttempt.isWorthIt(LostRaceException.of(failed))) {
        return executeOnce(command);
      }
      throw told(failed);
    }
  }

  private <T> T executeOnce(Command<T> command) {
    try {
      return next.execute(command);
    } catch (RuntimeException failed) {
      throw told(failed);
    }
  }

  private static RuntimeException told(RuntimeException failed) {
    var answer = answerTo(failed);
    if (isAnswer(answer) && isOutermost()) {
      LOG.info("Refused: {}", inOneLine(answer));
    }
    return answer;
  }

  /** Nothing but a race: the domain itself refused nothing. */
  private static boolean isLost(RuntimeException failed) {
    return EngineRaces.isOne(failed)
        && refusalIn(failed).filter(it -> !(it instanceof LostRaceException)).isEmpty();
  }

  /** What leaves the engine: the answer to a person, or the failure as it was. */
  private static RuntimeException answerTo(RuntimeException failed) {
    if (failed instanceof RestException) {
      return failed;
    }
    var refused = refusalIn(failed);
    if (!WebappCall.isOne()) {
      return refused.isPresent()
          ? refused.get()
          : EngineRaces.isOne(failed) && isRequest() ? LostRaceException.of(failed) : failed;
    }
    if (refused.isPresent()) {
      var refusal = refused.get();
      WebappCall.remember(refusal);
      return new RestException(status(refusal), refusal, refusal.getMessage());
    }
    if (EngineRaces.isOne(failed)) {
      return new RestException(
          status(LostRaceException.of(failed)),
          failed,
          "Somebody else was faster. Load the task again.");
    }
    return failed;
  }

  /**
   * Whether this failure of a command is an ordinary answer to a person: a refusal of the domain,
   * or the news that somebody else was faster. In a job there is nobody to answer.
   */
  static boolean isOrdinary(Throwable failed) {
    return failed instanceof RuntimeException runtime && isAnswer(answerTo(runtime));
  }

  private static boolean isAnswer(RuntimeException answer) {
    return answer instanceof ProblemException || answer instanceof RestException;
  }

  /** A command that another one began leaves the line in the log to that one. */
  private static boolean isOutermost() {
    return Context.getCommandContext() == null;
  }

  /** Without what people typed: the title of a kind of refusal is always the same. */
  private static String inOneLine(RuntimeException answer) {
    return refusalIn(answer)
        .map(it -> "%d %s, %s".formatted(it.status().value(), it.type(), it.title()))
        .orElse("Somebody else was faster");
  }

  /** Jobs try again by themselves, and need the engine's own exception for it. */
  private static boolean isRequest() {
    return RequestContextHolder.getRequestAttributes() != null;
  }

  /** Jakarta's list of statuses has no 422. */
  private static Status status(ProblemException refused) {
    var same = Status.fromStatusCode(refused.status().value());
    return same == null ? Status.BAD_REQUEST : same;
  }

  private static Optional<ProblemException> refusalIn(Throwable failed) {
    for (Throwable t = failed; t != null; t = t.getCause()) {
      if (t instanceof ProblemException refused) {
        return Optional.of(refused);
      }
    }
    return Optional.empty();
  }
}
