package org.cspenrollment.oversight;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cspenrollment.platform.problem.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What our pages in Cockpit and our forms in Tasklist say, in the language of the reader. */
@RestController
class TextsController {

  /**
   * Pages whose texts are asked for together.
   *
   * @param bundles where they stand
   * @param begins what the keys begin with; other keys of the bundles are not given out
   */
  private record Pages(List<String> bundles, List<String> begins) {}

  private static final Pages COCKPIT =
      new Pages(
          List.of(
              "messages/cockpit",
              "messages/report",
              "messages/portal",
              "messages/review",
              "messages/transition"),
          List.of(
              "cockpit.",
              "report.stage.",
              "report.outcome.",
              "portal.state.",
              "portal.result.",
              "portal.requirement.",
              "portal.edition.",
              "portal.fact.",
              "portal.option.",
              "review.fact.",
              "review.value.",
              "portal.confidence.",
              "portal.level.",
              "portal.csv."));

  private static final Pages TASKLIST =
      new Pages(
          List.of("messages/review", "messages/portal"),
          List.of("review.row.", "portal.requirement."));

  private static final Pages SESSION = new Pages(List.of("messages/common"), List.of("session."));

  private static final Pages REVIEW =
      new Pages(
          List.of("messages/review", "messages/portal"),
          List.of("review.", "portal.requirement.", "portal.edition.", "portal.confidence."));

  /**
   * The texts of some pages.
   *
   * @param pages {@code cockpit} for the pages of managers, {@code review} for the forms of tasks,
   *     {@code tasklist} for the rows of its list, {@code session} for what all of them say of the
   *     session; anything else is refused with 400
   */
  @GetMapping("/api/v1/texts")
  Texts texts(@RequestParam(name = "for", defaultValue = "cockpit") String pages, Locale locale) {
    var wanted =
        switch (pages) {
          case "cockpit" -> COCKPIT;
          case "review" -> REVIEW;
          case "tasklist" -> TASKLIST;
          case "session" -> SESSION;
          default ->
              throw ProblemException.malformed(
                  "unknown-pages",
                  "There are no such pages.",
                  new ProblemException.FieldError(
                      "for", "is cockpit, review, tasklist or session"));
        };
    var texts = new TreeMap<String, String>();
    for (var name : wanted.bundles()) {
      var bundle = bundle(name, locale);
      bundle.keySet().stream()
          .filter(key -> wanted.begins().stream().anyMatch(key::startsWith))
          .forEach(key -> texts.put(key, bundle.getString(key)));
    }
    return new Texts(locale.getLanguage(), texts);
  }

  private static ResourceBundle bundle(String name, Locale locale) {
    return ResourceBundle.getBundle(
        name,
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /**
   * The texts of the pages.
   *
   * @param language what they are in, {@code en} or {@code ko}
   * @param texts each by its key; places such as {@code {0}} are filled in by the page
   */
  record Texts(String language, SortedMap<String, String> texts) {}
}
