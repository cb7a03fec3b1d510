package org.cspenrollment.portal;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;

/**
 * Every refusal the portal has a sentence for, so that scripts of a page can be given them all:
 * {@code ${@refusalWords.all()}}.
 */
@Component("refusalWords")
public class RefusalWords {

  static final String BEGIN = "portal.refused.";

  private final List<String> all =
      ResourceBundle.getBundle("messages/portal", Locale.ROOT).keySet().stream()
          .filter(key -> key.startsWith(BEGIN))
          .map(key -> key.substring(BEGIN.length()))
          .sorted()
          .toList();

  RefusalWords() {}

  /** The types of problems, some with a dot and one of their reasons, in order. */
  public List<String> all() {
    return all;
  }
}
