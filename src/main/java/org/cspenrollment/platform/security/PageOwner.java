package org.cspenrollment.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.cspenrollment.platform.ActorPrincipal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Whose page a request comes from. Two people may use two tabs of one browser, which has one
 * session: each page says for whom it was made, and what it asks for is not done for the other one.
 */
public final class PageOwner {

  /** What scripts of our pages say it in. */
  public static final String HEADER = "X-Page-Person";

  /** What forms say it in. */
  public static final String PARAMETER = "_person";

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private PageOwner() {}

  /** The name of the person signed in; null where nobody is. */
  static @Nullable String signedIn() {
    var now = SecurityContextHolder.getContext().getAuthentication();
    return now != null && now.getPrincipal() instanceof ActorPrincipal person
        ? person.actor().username().value()
        : null;
  }

  /** Whether the page the request comes from was made for somebody else. */
  static boolean isAnother(HttpServletRequest request, String signedIn) {
    return of(request).filter(owner -> !owner.equals(signedIn)).isPresent();
  }

  /** For whom the page was made, where it says so; the body of a form with files is not read. */
  private static Optional<String> of(HttpServletRequest request) {
    var header = request.getHeader(HEADER);
    if (header != null) {
      return Optional.of(header);
    }
    return isForm(request)
        ? Optional.ofNullable(request.getParameter(PARAMETER))
        : Optional.empty();
  }

  private static boolean isForm(HttpServletRequest request) {
    var type = request.getContentType();
    return !READING.contains(request.getMethod())
        && type != null
        && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
  }
}
