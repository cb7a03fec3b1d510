package org.cspenrollment.policy;

import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of the sources of a rule is quoted in a case: nothing that is younger than its basis date,
 * as nobody could know it then. A source is as old as the first day it names; a note must name no
 * later one.
 */
public final class QuotedSources {

  /** Between the source of a requirement and that of the rule that decides it. */
  private static final Pattern BETWEEN = Pattern.compile("; (?=rule: )");

  private static final String MONTHS =
      Arrays.stream(Month.values())
          .map(month -> month.name().charAt(0) + month.name().substring(1).toLowerCase(Locale.ROOT))
          .collect(Collectors.joining("|"));
  private static final Pattern DATE =
      Pattern.compile(
          "(?:("
              + MONTHS
              + ") )?\\b((?:19|20)\\d\\d)(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\\d|3[01]))?)?\\b");

  private QuotedSources() {}

  /** Of the sources of a rule those that were there on this day; empty where none was. */
  public static String sources(String all, LocalDate basisDate) {
    return BETWEEN
        .splitAsStream(all)
        .filter(one -> days(one).findFirst().stream().noneMatch(day -> day.isAfter(basisDate)))
        .collect(Collectors.joining("; "));
  }

  /** The notes that speak of nothing after this day. */
  public static List<String> notes(List<String> all, LocalDate basisDate) {
    return all.stream()
        .filter(note -> days(note).noneMatch(day -> day.isAfter(basisDate)))
        .toList();
  }

  /** The days that a text names, in its order; of a month or a year the first. */
  private static Stream<LocalDate> days(String text) {
    return DATE.matcher(text).results().map(QuotedSources::day);
  }

  private static LocalDate day(MatchResult found) {
    var month =
        found.group(1) == null
            ? number(found.group(3))
            : Month.valueOf(found.group(1).toUpperCase(Locale.ROOT)).getValue();
    return LocalDate.of(number(found.group(2)), month, 1).plusDays(number(found.group(4)) - 1L);
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 1 : Integer.parseInt(digits);
  }
}
