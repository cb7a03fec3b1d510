package org.cspenrollment.platform.security;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.cspenrollment.platform.WebappPaths;
import org.cspenrollment.platform.problem.NoRoom;
import org.cspenrollment.platform.problem.Problem;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.platform.problem.ProblemWriter;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * What the doors say to those they do not let in: data routes get a problem, pages the sign-in page
 * or a page that says no.
 */
@Component
public class SecurityErrorHandler
    implements AuthenticationEntryPoint, AccessDeniedHandler, AuthenticationFailureHandler {

  private final ProblemWriter problems;
  private final EndedSession ended;
  private final SessionSpan span;
  private final ApplicationEventPublisher events;

  SecurityErrorHandler(
      ProblemWriter problems,
      EndedSession ended,
      SessionSpan span,
      ApplicationEventPublisher events) {
    this.span = span;
    this.problems = problems;
    this.ended = ended;
    this.events = events;
  }

  /** Whether this address answers programs rather than people. */
  static boolean isData(String path) {
    return path.startsWith("/api/")
        || path.startsWith(WebappPaths.API)
        || path.startsWith("/v3/")
        || path.startsWith("/engine-rest")
        || path.startsWith("/actuator");
  }

  /** Whether a program or a script of a page asks, which can read a problem. */
  public static boolean isForPrograms(HttpServletRequest request) {
    return isData(request.getRequestURI()) || EndedSession.isUnseen(request);
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    if (failure instanceof SignInThrottled throttled) {
      tooMany(request, response, throttled);
    } else if (isData(request.getRequestURI())) {
      if (request.getHeader("Sec-Fetch-Mode") == null) {
        response.setHeader(
            HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"CSP Enrollment\", charset=\"UTF-8\"");
      }
      problems.write(request, response, HttpStatus.UNAUTHORIZED);
    } else {
      ended.signIn(request, response);
    }
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException {
    if (denied instanceof CsrfException
        && (wasUnread(request, response) || ended.answers(request, response))) {
      return;
    }
    events.publishEvent(
        new SecurityEvent(
            request.getRemoteUser() == null ? SecurityEvent.ANONYMOUS : request.getRemoteUser(),
            denied instanceof CsrfException
                ? SecurityEventKind.CSRF_REFUSED
                : SecurityEventKind.ACCESS_DENIED,
            request.getMethod() + " " + request.getRequestURI(),
            String.valueOf(request.getRemoteAddr())));
    refuse(
        request,
        response,
        denied instanceof CsrfException ? csrf() : Problem.plain(HttpStatus.FORBIDDEN));
  }

  /** Says no: by a problem to a program, by the page of its status to a person. */
  private void refuse(
      HttpServletRequest request, HttpServletResponse response, ProblemException refused)
      throws IOException {
    if (isData(request.getRequestURI())) {
      problems.write(request, response, refused);
    } else {
      response.sendError(refused.status().value());
    }
  }

  /** Says that the form, with its token, could not be read for want of room, if that is why. */
  private boolean wasUnread(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var unread = NoRoom.unread(request);
    if (unread.isPresent()) {
      refuse(request, response, NoRoom.refused(unread.get()));
    }
    return unread.isPresent();
  }

  /** What our pages are asked and told on a session, in every chain that has one. */
  public SignedInPageFilter pageFilter() {
    return new SignedInPageFilter(ended, span);
  }

  /** The form: a wrong password goes back to the form, too many of them are answered 429. */
  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException, ServletException {
    if (failure instanceof SignInThrottled throttled) {
      tooMany(request, response, throttled);
    } else {
      TypedName.keep(request, response);
      response.sendRedirect(ended.again(request, "error"));
    }
  }

  private void tooMany(
      HttpServletRequest request, HttpServletResponse response, SignInThrottled throttled)
      throws IOException {
    response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(throttled.retryAfterSeconds()));
    request.setAttribute(RequestDispatcher.ERROR_MESSAGE, "");
    refuse(request, response, tooManySignIns());
  }

  /** A change without the token of the session, or asked for by somebody else's page (403). */
  static ProblemException csrf() {
    return new ProblemException(
        HttpStatus.FORBIDDEN,
        "csrf",
        "The request does not come from our page",
        "Send the token of GET /api/v1/csrf in the header it names.",
        List.of());
  }

  private static ProblemException tooManySignIns() {
    return new ProblemException(
        HttpStatus.TOO_MANY_REQUESTS,
        "too-many-sign-ins",
        "Too many sign-ins failed",
        "Wait as long as the header Retry-After says and try again.",
        List.of());
  }
}
