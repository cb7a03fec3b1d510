package org.cspenrollment.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.platform.problem.ProblemWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What is said to somebody whose page outlived its session: that it has ended, or that somebody
 * else has signed in since; and never that their role does not allow it. Whoever signs in again
 * comes back to the page they were at.
 */
@Component
class EndedSession {

  /** Where the error page finds which of its sentences is meant. */
  static final String REASON = EndedSession.class.getName() + ".reason";

  /** Where the error page finds the page to go back to. */
  static final String BACK = EndedSession.class.getName() + ".back";

  /** Tells scripts of the page what the status alone does not. */
  private static final String OF_ANOTHER = "Session-Of-Another";

  private static final String SIGN_IN = "/login";
  private static final String SIGN_OUT = "/logout";
  private static final List<String> OPEN_FORMS = List.of("/invitation/", "/reset/");

  private final ReturnAddress addresses;
  private final ProblemWriter problems;

  EndedSession(ReturnAddress addresses, ProblemWriter problems) {
    this.addresses = addresses;
    this.problems = problems;
  }

  /** Sends somebody who is not signed in to the sign-in; what works unseen is told so (401). */
  void signIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (isUnseen(request)) {
      problems.write(request, response, HttpStatus.UNAUTHORIZED);
      return;
    }
    var hadOne =
        request.getAttribute(SessionAgeFilter.ENDED) != null
            || (request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid());
    var reads = HttpMethod.GET.matches(request.getMethod());
    redirect(response, address(hadOne || !reads ? "ended" : null, addresses.of(request)));
  }

  /**
   * Answers a change whose token is not that of the session, where the reason is that the session
   * is another one by now.
   *
   * @return false where nothing is known but that the token is wrong
   */
  boolean answers(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var person = PageOwner.signedIn();
    if (person == null) {
      answerNobody(request, response);
      return true;
    }
    if (isOfAnother(request, person)) {
      refuseAnother(request, response);
      return true;
    }
    if (SecurityErrorHandler.isData(request.getRequestURI()) || isUnseen(request)) {
      return false;
    }
    var back = addresses.of(request).orElse("/");
    page(request, response, HttpStatus.FORBIDDEN, "earlier-sign-in", back);
    return true;
  }

  /** Refuses what the page of one person asks for in the session of another (409). */
  void refuseAnother(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (SecurityErrorHandler.isData(request.getRequestURI()) || isUnseen(request)) {
      response.setHeader(OF_ANOTHER, "true");
      problems.write(request, response, another());
    } else {
      page(request, response, HttpStatus.CONFLICT, "other-person", "/");
    }
  }

  /** Where the form of the sign-in is shown again after this request, which came from it. */
  String again(HttpServletRequest request, String flag) {
    return address(flag, addresses.checked(request.getParameter(ReturnAddress.PARAMETER)));
  }

  private void answerNobody(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var path = request.getRequestURI();
    if (SecurityErrorHandler.isData(path)) {
      problems.write(request, response, HttpStatus.UNAUTHORIZED);
    } else if (path.equals(SIGN_IN)) {
      redirect(response, again(request, "stale"));
    } else if (path.equals(SIGN_OUT)) {
      redirect(response, address("signed-out", Optional.empty()));
    } else if (OPEN_FORMS.stream().anyMatch(path::startsWith)) {
      redirect(response, path + "?stale");
    } else {
      signIn(request, response);
    }
  }

  /** The form of the sign-in belongs to whoever signs in by it. */
  private static boolean isOfAnother(HttpServletRequest request, String person) {
    return request.getRequestURI().equals(SIGN_IN)
        ? !person.equals(request.getParameter("username"))
        : PageOwner.isAnother(request, person);
  }

  private void page(
      HttpServletRequest request,
      HttpServletResponse response,
      HttpStatus status,
      String reason,
      String back)
      throws IOException {
    request.setAttribute(REASON, reason);
    request.setAttribute(BACK, back);
    response.sendError(status.value());
  }

  private static String address(@Nullable String flag, Optional<String> to) {
    var address = UriComponentsBuilder.fromPath(SIGN_IN);
    if (flag != null) {
      address.queryParam(flag);
    }
    to.filter(one -> !one.equals("/"))
        .ifPresent(one -> address.queryParam(ReturnAddress.PARAMETER, "{to}"));
    return address.encode().buildAndExpand(to.orElse("")).toUriString();
  }

  private static void redirect(HttpServletResponse response, String address) {
    response.setStatus(HttpStatus.FOUND.value());
    response.setHeader("Location", address);
  }

  /** Whether a script asks, so that nobody would see a page. */
  static boolean isUnseen(HttpServletRequest request) {
    var mode = request.getHeader("Sec-Fetch-Mode");
    return request.getHeader("HX-Request") != null || (mode != null && !mode.equals("navigate"));
  }

  private static ProblemException another() {
    return ProblemException.conflict(
        "other-person",
        "Somebody else is signed in",
        "Since this page was opened, somebody else has signed in in this browser. Nothing was done"
            + " in their name. Sign in again, then repeat.");
  }
}
