package org.cspenrollment.portal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;

/** What was typed into a form, as the application takes it. */
public final class FormValues {

  private FormValues() {}

  /** A day; null where there is none, or none that can be read. */
  public static LocalDate day(String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** Without blanks around it; nothing is nothing. */
  public static String text(String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }

  /** All of them. */
  public static Map<String, String> texts(Map<String, String> typed) {
    Map<String, String> texts = new HashMap<>();
    typed.forEach((name, value) -> texts.put(name, text(value)));
    return texts;
  }
}
