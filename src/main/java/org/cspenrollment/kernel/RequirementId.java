package org.cspenrollment.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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

  /** The id in a column that may be empty. */
  public static @Nullable RequirementId ofNullable(@Nullable String text) {
    return text == null ? null : new RequirementId(text);
  }

  /** The requirement id this text is; empty where it is none. */
  public static Optional<RequirementId> ifOne(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new RequirementId(text)) : Optional.empty();
  }

  /** The texts of many, as an array for a parameter of SQL. */
  public static String[] texts(Collection<RequirementId> ids) {
    return ids.stream().map(RequirementId::value).toArray(String[]::new);
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
