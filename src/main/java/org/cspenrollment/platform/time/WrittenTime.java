package org.cspenrollment.platform.time;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Pattern;

/** The one way in which days and times are written for people, in each language. */
public final class WrittenTime {

  private static final Pattern DAY = Pattern.compile("(?<!\\d)\\d{4}-\\d\\d-\\d\\d(?!\\d)");

  private WrittenTime() {}

  /** A day, such as October 15, 2018. */
  public static String day(LocalDate day, Locale language) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).localizedBy(language).format(day);
  }

  /** A sentence of a table, whose days are yyyy-MM-dd, with its days as people write them. */
  public static String inSentence(String sentence, Locale language) {
    return DAY.matcher(sentence).replaceAll(day -> day(LocalDate.parse(day.group()), language));
  }

  /** A moment to the minute, by 24 hours and by the clock of its own zone, which is not said. */
  public static String minute(ZonedDateTime at, Locale language) {
    return day(at.toLocalDate(), language) + DateTimeFormatter.ofPattern(" HH:mm").format(at);
  }

  /** A moment to the second, by 24 hours and by the clock of its own zone, which is not said. */
  public static String second(ZonedDateTime at, Locale language) {
    return day(at.toLocalDate(), language) + DateTimeFormatter.ofPattern(" HH:mm:ss").format(at);
  }

  /** What a zone is called; those that are UTC are called so. */
  public static String zone(ZoneId zone, Locale language) {
    return isUtc(zone) ? "UTC" : zone.getDisplayName(TextStyle.FULL_STANDALONE, language);
  }

  /** Whether a zone shows the same as UTC, all year. */
  public static boolean isUtc(ZoneId zone) {
    return zone.normalized().equals(ZoneOffset.UTC);
  }
}
