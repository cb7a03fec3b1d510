package org.cspenrollment.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The id of a partner organisation (partner global account), as the registry imports it.
 *
 * @param value as text, the form in which it stands in addresses, rows and bodies
 */
public record OrganisationId(@JsonValue String value) implements Comparable<OrganisationId> {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,63}");

  /** Refuses with {@link IllegalArgumentException} what no organisation id looks like. */
  @JsonCreator
  public OrganisationId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("This is no organisation id");
    }
  }

  /** The id in a column that may be empty. */
  public static @Nullable OrganisationId ofNullable(@Nullable String text) {
    return text == null ? null : new OrganisationId(text);
  }

  /** The organisation id this text is; empty where it is none. */
  public static Optional<OrganisationId> ifOne(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new OrganisationId(text)) : Optional.empty();
  }

  @Override
  public int compareTo(OrganisationId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
