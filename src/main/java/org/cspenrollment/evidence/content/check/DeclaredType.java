package org.cspenrollment.evidence.content.check;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The media type a sender puts on a file. Windows takes it from its registry, where office suites
 * write names of their own; so it says nothing, unless it names what acts when opened.
 */
final class DeclaredType {

  private static final Set<String> ACTING =
      Set.of(
          "text/html",
          "application/xhtml+xml",
          "image/svg+xml",
          "text/javascript",
          "application/javascript",
          "application/x-javascript",
          "application/ecmascript",
          "text/ecmascript",
          "application/hta",
          "application/x-msdownload",
          "application/x-shockwave-flash");

  private DeclaredType() {}

  /** Whether it names a page, a script or a program, parameters and case aside. */
  static boolean acts(@Nullable String declared) {
    return declared != null
        && ACTING.contains(declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
  }
}
