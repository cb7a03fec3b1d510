package org.cspenrollment.platform.input;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** A day as {@code yyyy-MM-dd} and nothing else: no time, no zone, no year out of the calendar. */
public final class TypedDay {

  /** What a refusal says. */
  public static final String RULE = "must be a day written yyyy-MM-dd, such as 2018-10-15";

  private static final Pattern FORM = Pattern.compile("(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private TypedDay() {}

  /** The day this text says, if it says one that exists. */
  public static Optional<LocalDate> ifOne(String text) {
    if (!FORM.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
