package org.cspenrollment.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name somebody signs in with.
 *
 * @param value as text, the form in which it stands in addresses, rows and bodies
 */
public record Username(@JsonValue String value) implements Comparable<Username> {

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{1,62}[a-z0-9]");

  /** Refuses with {@link IllegalArgumentException} what no sign-in name looks like. */
  @JsonCreator
  public Username {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("This is no sign-in name");
    }
  }

  /** The sign-in name in a column that may be empty. */
  public static @Nullable Username ofNullable(@Nullable String text) {
    return text == null ? null : new Username(text);
  }

  /** The sign-in name this text is; empty where it is none. */
  public static Optional<Username> ifOne(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new Username(text)) : Optional.empty();
  }

  @Override
  public int compareTo(Username other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
