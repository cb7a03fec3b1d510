package org.cspenrollment.evidence.content;

import java.util.Locale;
import java.util.regex.Pattern;

/** A link somebody has to click: harmless whatever it leads to, unless it is itself a program. */
public final class ClickedLink {

  private static final Pattern IGNORED_BY_READERS = Pattern.compile("[\\p{Cntrl}\\s]+");
  private static final Pattern RUNS = Pattern.compile("(?:java|vb|live)script:.*|data:.*|ms-.*:.*");

  private ClickedLink() {}

  /** Whether the address is a script, content of its own, or a call of a program of Windows. */
  public static boolean runs(String address) {
    var plain = IGNORED_BY_READERS.matcher(address).replaceAll("").toLowerCase(Locale.ROOT);
    return RUNS.matcher(plain).matches();
  }
}
