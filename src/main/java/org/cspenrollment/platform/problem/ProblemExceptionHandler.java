package org.cspenrollment.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.catalina.connector.ClientAbortException;
import org.cspenrollment.platform.database.pool.Outage;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Turns everything that goes wrong behind the API into a problem (see {@link Problem}): refusals
 * with their sentence, bad requests with the field, races as 409, overload as 503, and the
 * unexpected as a 500 that gives nothing away but the trace id.
 */
@RestControllerAdvice(annotations = RestController.class)
@Order(0)
class ProblemExceptionHandler extends ResponseEntityExceptionHandler {

  private static final String SOON = "3";

  private final LocalRefusals words;

  ProblemExceptionHandler(LocalRefusals words) {
    this.words = words;
  }

  @ExceptionHandler
  ResponseEntity<Problem> refused(ProblemException refused, HttpServletRequest request) {
    var headers = new HttpHeaders();
    if (refused instanceof TooManyRequestsException tooMany) {
      headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.retryAfterSeconds()));
    } else if (refused.status() == HttpStatus.SERVICE_UNAVAILABLE) {
      headers.set(HttpHeaders.RETRY_AFTER, SOON);
    }
    return answer(refused, headers, request);
  }

  @ExceptionHandler({ConcurrencyFailureException.class, DataIntegrityViolationException.class})
  ResponseEntity<Problem> raced(DataAccessException race, HttpServletRequest request) {
    if (Outage.of(race).isPresent() || !Races.isOne(race)) {
      return unexpected(race, request);
    }
    if (Races.isWrongMoment(race)) {
      return refused(LostRaceException.of(race), request);
    }
    logger.warn("Answered 409, trace " + TraceIds.of(request), race);
    return answer(Problem.plain(HttpStatus.CONFLICT), new HttpHeaders(), request);
  }

  private ResponseEntity<Problem> unanswered(
      Exception failed, Outage outage, HttpServletRequest request) {
    logger.warn(
        "Answered 503, the database is %s, trace %s: %s"
            .formatted(outage, TraceIds.of(request), failed));
    var headers = new HttpHeaders();
    headers.set(HttpHeaders.RETRY_AFTER, Integer.toString(outage.retryAfterSeconds()));
    return answer(Problem.of(outage), headers, request);
  }

  @ExceptionHandler({MultipartException.class})
  ResponseEntity<Problem> multipart(MultipartException bad, HttpServletRequest request) {
    if (NoRoom.isWhy(bad)) {
      return refused(NoRoom.refused(bad), request);
    }
    if (bad instanceof MaxUploadSizeExceededException) {
      return answer(Problem.plain(HttpStatus.PAYLOAD_TOO_LARGE), new HttpHeaders(), request);
    }
    return answer(
        ProblemException.malformed("multipart", "The parts of the request cannot be read."),
        new HttpHeaders(),
        request);
  }

  @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
  void leaveToTheDoors(RuntimeException denied) {
    throw denied;
  }

  @ExceptionHandler
  ResponseEntity<Problem> unexpected(Exception unexpected, HttpServletRequest request) {
    for (Throwable t = unexpected.getCause(); t != null; t = t.getCause()) {
      if (t instanceof ProblemException refused) {
        return refused(refused, request);
      }
    }
    if (NoRoom.isWhy(unexpected)) {
      return refused(NoRoom.refused(unexpected), request);
    }
    var outage = Outage.of(unexpected);
    if (outage.isPresent()) {
      return unanswered(unexpected, outage.get(), request);
    }
    if (isBrokenOff(unexpected)) {
      logger.info("The client broke off, trace " + TraceIds.of(request));
      return answer(Problem.plain(HttpStatus.BAD_REQUEST), new HttpHeaders(), request);
    }
    logger.error("Answered 500, trace " + TraceIds.of(request), unexpected);
    return answer(Problem.plain(HttpStatus.INTERNAL_SERVER_ERROR), new HttpHeaders(), request);
  }

  /** The body did not come to its end: nobody waits for this answer, or the server says 408. */
  private static boolean isBrokenOff(Throwable failed) {
    for (Throwable t = failed; t != null; t = t.getCause()) {
      if (t instanceof ClientAbortException) {
        return true;
      }
    }
    return false;
  }

  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException unreadable,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return answer(JsonProblems.of(unreadable), headers, request);
  }

  @Override
  protected ResponseEntity<Object> handleExceptionInternal(
      Exception exception,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    if (exception instanceof MaxUploadSizeExceededException) {
      return answer(Problem.plain(HttpStatus.PAYLOAD_TOO_LARGE), headers, request);
    }
    if (status.is5xxServerError()) {
      logger.error("Answered " + status, exception);
    }
    var refused =
        JsonProblems.parameter(exception)
            .orElseGet(() -> Problem.plain(HttpStatus.valueOf(status.value())));
    return answer(refused, headers, request);
  }

  private ResponseEntity<Object> answer(
      ProblemException refused, HttpHeaders headers, WebRequest request) {
    var problem = answer(refused, headers, ((ServletWebRequest) request).getRequest());
    return new ResponseEntity<>(problem.getBody(), problem.getHeaders(), problem.getStatusCode());
  }

  private ResponseEntity<Problem> answer(
      ProblemException refused, HttpHeaders headers, HttpServletRequest request) {
    return ResponseEntity.status(refused.status())
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(Problem.of(words.in(LocaleContextHolder.getLocale(), refused), request));
  }
}
