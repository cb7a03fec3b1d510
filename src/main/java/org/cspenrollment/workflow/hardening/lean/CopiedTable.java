package org.cspenrollment.workflow.hardening.lean;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An insert statement of the engine, as the COPY that writes the same rows.
 *
 * @param sql the COPY
 * @param literals by column, what the statement says itself; none where it asks for a value
 * @param asked how many values it asks for
 */
record CopiedTable(String sql, List<Optional<String>> literals, int asked) {

  private static final Pattern INSERT =
      Pattern.compile(
          "\\s*insert\\s+into\\s+(\\w+)\\s*\\(([\\w\\s,]+)\\)\\s*values\\s*\\(([^()]+)\\)\\s*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LITERAL = Pattern.compile("\\d+|true|false|'\\w*'");

  /** The COPY of this statement; none where it says more than values. */
  static Optional<CopiedTable> of(String insert) {
    var parts = INSERT.matcher(insert);
    if (!parts.matches()) {
      return Optional.empty();
    }
    var columns = words(parts.group(2));
    var values = words(parts.group(3));
    if (columns.size() != values.size()
        || values.stream().anyMatch(one -> !one.equals("?") && !LITERAL.matcher(one).matches())) {
      return Optional.empty();
    }
    return Optional.of(
        new CopiedTable(
            "copy %s (%s) from stdin".formatted(parts.group(1), String.join(", ", columns)),
            values.stream().map(CopiedTable::literal).toList(),
            Math.toIntExact(values.stream().filter("?"::equals).count())));
  }

  /** Adds a row with these values. */
  void add(StringBuilder rows, @Nullable String[] values) {
    int next = 0;
    for (int column = 0; column < literals.size(); column++) {
      if (column > 0) {
        rows.append('\t');
      }
      var literal = literals.get(column);
      rows.append(literal.isPresent() ? literal.get() : values[next++]);
    }
    rows.append('\n');
  }

  private static Optional<String> literal(String value) {
    return value.equals("?") ? Optional.empty() : Optional.of(value.replace("'", ""));
  }

  private static List<String> words(String list) {
    return Stream.of(list.split(",", -1)).map(String::strip).toList();
  }
}
