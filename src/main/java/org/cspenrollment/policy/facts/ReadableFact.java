package org.cspenrollment.policy.facts;

import java.util.Set;
import org.cspenrollment.policy.table.TableDate;
import org.jspecify.annotations.Nullable;

/** What a table read, as people read it. */
public final class ReadableFact {

  /** The variables that are days. */
  private static final Set<String> DAYS =
      Set.of(
          "basisDate",
          "windowEnd",
          "planStart",
          "planEnd",
          "originalEnd",
          "creditOn",
          "tenureCompleteOn",
          "oneYearAfterBasis",
          "assessmentValidUntil",
          "maicppTenantEnforceFrom");

  private ReadableFact() {}

  /** Days as yyyy-mm-dd, anything else as it is. */
  public static @Nullable Object of(String name, @Nullable Object value) {
    return DAYS.contains(name) && value instanceof Long day
        ? TableDate.toDate(day).toString()
        : value;
  }
}
