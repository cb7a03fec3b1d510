package org.cspenrollment.bench.limit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement that was sent, and its values as the database writes them.
 *
 * @param sql with question marks where its values stand
 */
record Sent(String sql, List<@Nullable String> values) {

  private static final String WRITES = "(?is)\\s*(insert|update|delete)\\b.*";
  private static final String WRITES_BESIDE =
      "(?is)\\s*(with\\b.*\\b(insert into|update|delete from)\\b|select audit_append\\b).*";

  /** Whether it may write a row. */
  boolean writes() {
    return sql.matches(WRITES) || sql.matches(WRITES_BESIDE);
  }
}
