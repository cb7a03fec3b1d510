package org.cspenrollment.workflow.hardening.lean;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.PreparedStatement;
import java.sql.Timestamp;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Takes the values of one row as a statement would, and has them in the text format of PostgreSQL's
 * COPY.
 */
final class CopiedRow {

  private static final String NOTHING = "\\N";

  private final @Nullable String[] values;
  private final PreparedStatement statement;

  CopiedRow(int values) {
    this.values = new @Nullable String[values];
    this.statement =
        (PreparedStatement)
            Proxy.newProxyInstance(
                CopiedRow.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                (self, method, given) -> {
                  set(method, given);
                  return null;
                });
  }

  /** What the values are set on. */
  PreparedStatement statement() {
    return statement;
  }

  /** The values in their order. */
  @Nullable String[] values() {
    return values;
  }

  private void set(Method method, @Nullable Object[] given) {
    int place = given[0] instanceof Integer number ? number - 1 : -1;
    switch (method.getName()) {
      case "setNull" -> values[place] = NOTHING;
      case "setString",
          "setInt",
          "setLong",
          "setShort",
          "setDouble",
          "setBoolean",
          "setTimestamp",
          "setBytes",
          "setObject" ->
          values[place] = text(given[1]);
      default -> throw new UnsupportedOperationException(method + " is not for rows to copy");
    }
  }

  private static String text(@Nullable Object value) {
    if (value == null) {
      return NOTHING;
    }
    if (value instanceof byte[] bytes) {
      return "\\\\x" + HexFormat.of().formatHex(bytes);
    }
    if (value instanceof String text) {
      return escaped(text);
    }
    if (value instanceof Number || value instanceof Boolean || value instanceof Timestamp) {
      return value.toString();
    }
    throw new UnsupportedOperationException(value.getClass() + " is not for rows to copy");
  }

  /** What COPY would take for an end of a value or a row is written as a pair of characters. */
  static String escaped(String text) {
    return hasNothingToEscape(text) ? text : withPairs(text);
  }

  private static boolean hasNothingToEscape(String text) {
    for (int at = 0; at < text.length(); at++) {
      char next = text.charAt(at);
      if (next <= '\r' || next == '\\') {
        return false;
      }
    }
    return true;
  }

  private static String withPairs(String text) {
    var escaped = new StringBuilder(text.length() + 16);
    for (int at = 0; at < text.length(); at++) {
      char next = text.charAt(at);
      switch (next) {
        case '\\' -> escaped.append("\\\\");
        case '\t' -> escaped.append("\\t");
        case '\n' -> escaped.append("\\n");
        case '\r' -> escaped.append("\\r");
        default -> escaped.append(next);
      }
    }
    return escaped.toString();
  }
}
