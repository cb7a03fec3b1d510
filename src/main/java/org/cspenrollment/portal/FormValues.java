package org.cspenrollment.portal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.cspenrollment.platform.input.TypedDay;
import org.jspecify.annotations.Nullable;

/** What was typed into a form, as the application takes it. */
public final class FormValues {

  private FormValues() {}

  /** A day, if there is one that can be read. */
  public static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : TypedDay.ifOne(text.strip()).orElse(null);
  }

  /** Without blanks around it, if there is anything else. */
  public static @Nullable String text(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }

  /** All of them without blanks around; what has nothing else is left out. */
  public static Map<String, String> texts(Map<String, String> typed) {
    var texts = new HashMap<String, String>();
    typed.forEach(
        (name, value) -> {
          if (!value.isBlank()) {
            texts.put(name, value.strip());
          }
        });
    return texts;
  }
}
