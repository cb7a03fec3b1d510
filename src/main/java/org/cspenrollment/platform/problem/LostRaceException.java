package org.cspenrollment.platform.problem;

import java.util.List;
import org.springframework.http.HttpStatus;

/**
 * Somebody else was faster: what this act would have changed has been changed or is gone (409). An
 * act that the database ended only because another one was in its way may simply be sent again
 * (503).
 */
public final class LostRaceException extends ProblemException {

  private static final long serialVersionUID = 1L;

  private LostRaceException(ProblemException as, Throwable because) {
    super(as.status(), as.type(), as.title(), as.getMessage(), List.of());
    initCause(because);
  }

  /** The refusal of whoever failed of this, which is a race (see {@link Races}). */
  public static LostRaceException of(Throwable failed) {
    return new LostRaceException(
        Races.isWrongMoment(failed)
            ? Problem.plain(HttpStatus.SERVICE_UNAVAILABLE)
            : ProblemException.conflict(
                "changed-meanwhile",
                "Somebody else was faster",
                "Look at it again, then try again."),
        failed);
  }
}
