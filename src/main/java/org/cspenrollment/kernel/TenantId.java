package org.cspenrollment.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.Optional;
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

  /** The tenant id this text is; empty where it is none. */
  public static Optional<TenantId> ifOne(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new TenantId(text)) : Optional.empty();
  }

  /** The texts of many, as an array for a parameter of SQL. */
  public static String[] texts(Collection<TenantId> ids) {
    return ids.stream().map(TenantId::value).toArray(String[]::new);
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
