package org.cspenrollment.platform.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.cspenrollment.platform.Actor;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.platform.problem.ProblemWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Lets a POST of JSON that is sent again under its key be answered as the first time, and done
 * once. It comes after the sign-in and the roles of routes. Uploads ask for their key themselves,
 * once their bytes are known. Who is not signed in has no keys.
 */
class IdempotencyFilter extends OncePerRequestFilter {

  private final RequestKeys keys;
  private final CurrentActor currentActor;
  private final ProblemWriter problems;

  IdempotencyFilter(RequestKeys keys, CurrentActor currentActor, ProblemWriter problems) {
    this.keys = keys;
    this.currentActor = currentActor;
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals(HttpMethod.POST.name())
        || !request.getRequestURI().startsWith("/api/v1/")
        || request.getHeader(RequestKey.HEADER) == null
        || !isJson(request.getContentType())
        || currentActor.get().equals(Actor.SYSTEM);
  }

  private static boolean isJson(@Nullable String contentType) {
    return contentType == null
        || contentType.toLowerCase(Locale.ROOT).startsWith("application/json");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    WholeRequest whole;
    RequestKey key;
    Optional<FirstAnswer> before;
    try {
      whole = new WholeRequest(request);
      key =
          RequestKey.of(currentActor.get().username(), request.getHeader(RequestKey.HEADER))
              .orElseThrow();
      before = keys.begin(key, whole.fingerprint());
    } catch (ProblemException refused) {
      problems.write(request, response, refused);
      return;
    }
    if (before.isPresent()) {
      answer(response, before.get());
    } else {
      first(key, whole, response, chain);
    }
  }

  private void first(
      RequestKey key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var copied = new ContentCachingResponseWrapper(response);
    boolean done = false;
    try {
      chain.doFilter(request, copied);
      done = HttpStatus.valueOf(copied.getStatus()).is2xxSuccessful();
      if (done) {
        keys.finish(key, answerOf(copied));
      }
      copied.copyBodyToResponse();
    } finally {
      if (!done) {
        keys.abandon(key);
      }
    }
  }

  private static FirstAnswer answerOf(ContentCachingResponseWrapper response) {
    var body = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    return new FirstAnswer(
        response.getHeader(HttpHeaders.LOCATION),
        response.getContentType(),
        body.isEmpty() ? null : body);
  }

  private static void answer(HttpServletResponse response, FirstAnswer first) throws IOException {
    Optional.ofNullable(first.location())
        .ifPresent(location -> response.setHeader(HttpHeaders.LOCATION, location));
    var body = first.body();
    if (body == null) {
      response.setStatus(HttpStatus.NO_CONTENT.value());
      return;
    }
    response.setStatus(HttpStatus.OK.value());
    response.setContentType(first.contentType());
    response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
  }
}
