package org.cspenrollment.platform.problem;

import java.util.List;
import org.springframework.http.HttpStatus;

/** Somebody asks more often than anybody needs to (429): later it works again. */
public class TooManyRequestsException extends ProblemException {

  private static final long serialVersionUID = 1L;

  private final long retryAfterSeconds;

  /**
   * A refusal for a while.
   *
   * @param detail what there was too much of
   * @param retryAfterSeconds when trying again makes sense; less than 1 counts as 1
   */
  public TooManyRequestsException(String detail, long retryAfterSeconds) {
    super(
        HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "Too many requests", detail, List.of());
    this.retryAfterSeconds = Math.max(1, retryAfterSeconds);
  }

  /** For the header {@code Retry-After}. */
  public long retryAfterSeconds() {
    return retryAfterSeconds;
  }
}
