package org.cspenrollment.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Why something was decided as it was: a code of the decision tables such as {@code SUP_EXPIRED}.
 *
 * @param value as text, the form in which it stands in addresses, rows and bodies
 */
public record ReasonCode(@JsonValue String value) implements Comparable<ReasonCode> {

  private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{1,40}");

  /** Refuses with {@link IllegalArgumentException} what no reason code looks like. */
  @JsonCreator
  public ReasonCode {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("This is no reason code");
    }
  }

  /** The code in a column that may be empty. */
  public static @Nullable ReasonCode ofNullable(@Nullable String text) {
    return text == null ? null : new ReasonCode(text);
  }

  @Override
  public int compareTo(ReasonCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
