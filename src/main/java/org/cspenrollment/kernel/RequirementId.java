package org.cspenrollment.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The id of a requirement of the catalogue: {@code REQ-SUP2}.
 *
 * @param value as text, the form in which it stands in addresses, rows and bodies
 */
public record RequirementId(@JsonValue String value) implements Comparable<RequirementId> {

  private static final Pattern FORM = Pattern.compile("REQ-[A-Z0-9]{2,12}");

  /** Refuses with {@link IllegalArgumentException} what no requirement id looks like. */
  @JsonCreator
  public RequirementId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("This is no requirement id");
    }
  }

  @Override
  public int compareTo(RequirementId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
