package org.cspenrollment.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

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

  @Override
  public int compareTo(Username other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
