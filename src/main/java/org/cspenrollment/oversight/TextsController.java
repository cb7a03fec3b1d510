package org.cspenrollment.oversight;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the pages in Cockpit say, in the language of the reader. */
@RestController
class TextsController {

  private static final List<String> BUNDLES =
      List.of("messages/cockpit", "messages/report", "messages/portal");

  /** What else a manager reads in the words of other pages. */
  private static final List<String> SHARED =
      List.of(
          "cockpit.",
          "report.stage.",
          "report.outcome.",
          "portal.state.",
          "portal.result.",
          "portal.requirement.",
          "portal.edition.",
          "portal.fact.",
          "portal.level.");

  @GetMapping("/api/v1/texts")
  Texts texts(Locale locale) {
    var texts = new TreeMap<String, String>();
    for (var name : BUNDLES) {
      var bundle =
          ResourceBundle.getBundle(
              name,
              locale,
              ResourceBundle.Control.getNoFallbackControl(
                  ResourceBundle.Control.FORMAT_PROPERTIES));
      bundle.keySet().stream()
          .filter(key -> SHARED.stream().anyMatch(key::startsWith))
          .forEach(key -> texts.put(key, bundle.getString(key)));
    }
    return new Texts(locale.getLanguage(), texts);
  }

  /**
   * The texts of the pages.
   *
   * @param language what they are in, {@code en} or {@code ko}
   * @param texts each by its key; places such as {@code {0}} are filled in by the page
   */
  record Texts(String language, SortedMap<String, String> texts) {}
}
