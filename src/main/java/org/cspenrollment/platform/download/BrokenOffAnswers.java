package org.cspenrollment.platform.download;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.cspenrollment.platform.problem.TraceIds;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Breaks the connection of an answer that fails once it has begun, whatever it is: a file, a
 * picture, a list. The failure is thrown on to the server, which then closes the connection without
 * the last chunk, so that a browser or a program sees that something is missing. Handled in the
 * usual way, what was sent so far would end like a whole file.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class BrokenOffAnswers implements HandlerExceptionResolver {

  /** What cannot be thrown on as it is. */
  static final class BrokenOffException extends RuntimeException {

    BrokenOffException(Exception cause) {
      super("The answer had begun and could not be ended", cause);
    }
  }

  private static final Logger log = LoggerFactory.getLogger(BrokenOffAnswers.class);

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception failure) {
    if (!response.isCommitted()
        || isUpload(request)
        || DisconnectedClientHelper.isClientDisconnectedException(failure)) {
      return null;
    }
    log.error("Broke an answer off, trace {}", TraceIds.of(request), failure);
    throw failure instanceof RuntimeException unchecked
        ? unchecked
        : new BrokenOffException(failure);
  }

  /**
   * Where the sender of a form with a file breaks off or falls silent, the server takes the answer
   * for begun, too; its answer is a short one that nobody takes for a file.
   */
  private static boolean isUpload(HttpServletRequest request) {
    var type = request.getContentType();
    return type != null && type.startsWith("multipart/");
  }
}
