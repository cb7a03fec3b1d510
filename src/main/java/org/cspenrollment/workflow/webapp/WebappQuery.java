package org.cspenrollment.workflow.webapp;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cspenrollment.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The query string of a request from the webapps, made so that the engine finds each parameter that
 * matters once: what is said twice it reads but once, and not what it should.
 */
final class WebappQuery {

  /** How many rows an answer has at most, asked for or not. */
  static final int MOST = 2000;

  /** How many the engine gives of its figures, and no more. */
  static final int MOST_METRICS = 200;

  private static final String LIMIT = "maxResults";
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
  private final List<String> parameters;

  private WebappQuery(List<String> parameters) {
    this.parameters = parameters;
  }

  /** Refuses U+0000 (400), which no text of ours has and the database takes for an error. */
  static WebappQuery of(@Nullable String query) {
    if (query != null && query.toLowerCase(java.util.Locale.ROOT).contains("%00")) {
      throw malformed("U+0000 is not taken here.");
    }
    return new WebappQuery(
        query == null
            ? List.of()
            : Arrays.stream(query.split("&")).filter(one -> !one.isEmpty()).toList());
  }

  /** With a number of rows that is not more than the most; what is no number is refused (400). */
  WebappQuery bounded(int most) {
    var asked = valuesOf(LIMIT).toList();
    if (!asked.stream().allMatch(value -> NUMBER.matcher(value).matches())) {
      throw malformed(LIMIT + " is a number.");
    }
    var rows = asked.stream().mapToInt(Integer::parseInt).min().orElse(most);
    return with(LIMIT, String.valueOf(Math.min(rows, most)));
  }

  /** With one list of what is left out, in which all that was asked for stands beside these. */
  WebappQuery leavingOut(String name, Collection<String> values) {
    var all = Stream.concat(valuesOf(name), values.stream()).distinct().toList();
    return with(name, String.join(",", all));
  }

  /** As it is sent on. */
  @Override
  public String toString() {
    return String.join("&", parameters);
  }

  private WebappQuery with(String name, String value) {
    var changed = new ArrayList<>(parameters.stream().filter(is(name).negate()).toList());
    changed.add(name + "=" + value);
    return new WebappQuery(changed);
  }

  private Stream<String> valuesOf(String name) {
    return parameters.stream()
        .filter(is(name))
        .filter(one -> one.indexOf('=') > 0)
        .map(one -> one.substring(one.indexOf('=') + 1))
        .filter(value -> !value.isEmpty());
  }

  /** Names with an escaped letter are refused before; a blank around it makes it another name. */
  private static Predicate<String> is(String name) {
    return one -> decoded(one.split("=", 2)[0]).strip().equals(name);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      throw malformed("The query is not well-formed.");
    }
  }

  private static ProblemException malformed(String sentence) {
    return ProblemException.malformed("malformed-request", sentence);
  }
}
