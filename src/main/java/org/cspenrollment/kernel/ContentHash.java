package org.cspenrollment.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The SHA-256 of the bytes of a file, as 64 hexadecimal digits in lower case.
 *
 * @param value as text, the form in which it stands in addresses, rows and bodies
 */
public record ContentHash(@JsonValue String value) implements Comparable<ContentHash> {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  /** Refuses with {@link IllegalArgumentException} what no SHA-256 looks like. */
  @JsonCreator
  public ContentHash {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("This is no SHA-256");
    }
  }

  @Override
  public int compareTo(ContentHash other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
