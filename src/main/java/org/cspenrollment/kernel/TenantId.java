package org.cspenrollment.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The id of a partner tenant (partner location account): {@code KR-10421}.
 *
 * @param value as text, the form in which it stands in addresses, rows and bodies
 */
public record TenantId(@JsonValue String value) implements Comparable<TenantId> {

  private static final Pattern FORM = Pattern.compile("[A-Z]{2}-[0-9]{3,10}");

  /** Refuses with {@link IllegalArgumentException} what no tenant id looks like. */
  @JsonCreator
  public TenantId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("This is no tenant id");
    }
  }

  @Override
  public int compareTo(TenantId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
