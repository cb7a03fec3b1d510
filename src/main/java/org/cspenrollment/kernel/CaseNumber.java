package org.cspenrollment.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a case, {@code <tenantId>-<year of the basis date>}: {@code KR-10421-2018}.
 *
 * @param value as text, the form in which it stands in addresses, rows and bodies
 */
public record CaseNumber(@JsonValue String value) implements Comparable<CaseNumber> {

  private static final Pattern FORM = Pattern.compile("[A-Z]{2}-[0-9]{3,10}-[0-9]{4}");

  /** Refuses with {@link IllegalArgumentException} what no case number looks like. */
  @JsonCreator
  public CaseNumber {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("This is no case number");
    }
  }

  /** The number of the case of this tenant whose basis date lies in this calendar year. */
  public static CaseNumber of(TenantId tenant, int year) {
    return new CaseNumber(tenant.value() + "-" + year);
  }

  /** The case number this text is; empty where it is none. */
  public static Optional<CaseNumber> ifOne(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new CaseNumber(text)) : Optional.empty();
  }

  /** The texts of many, as an array for a parameter of SQL. */
  public static String[] texts(Collection<CaseNumber> numbers) {
    return numbers.stream().map(CaseNumber::value).toArray(String[]::new);
  }

  /** The tenant whose case it is. */
  public TenantId tenant() {
    return new TenantId(value.substring(0, value.length() - "-2018".length()));
  }

  /** The calendar year of the basis date. */
  public int year() {
    return Integer.parseInt(value.substring(value.length() - "2018".length()));
  }

  @Override
  public int compareTo(CaseNumber other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
