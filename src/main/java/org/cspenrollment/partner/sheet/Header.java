package org.cspenrollment.partner.sheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a file, in its own order. Case and blanks of a name do not count; a column without
 * a name is let be while it is empty.
 */
final class Header {

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

  private final List<@Nullable String> columns;

  private Header(List<@Nullable String> columns) {
    this.columns = columns;
  }

  /** Nothing is known of the columns yet. */
  static Header none() {
    return new Header(List.of());
  }

  /** Reads a header; what is unknown, missing or there twice is added to the errors. */
  static Header read(
      List<String> names, List<String> required, List<String> optional, LineErrors errors) {
    var known =
        Stream.of(required, optional)
            .flatMap(Collection::stream)
            .collect(Collectors.toMap(Header::plain, name -> name));
    if (names.size() == 1 && known.get(plain(names.get(0))) == null) {
      errors.add(
          1,
          "is no header of this file: its columns have to be separated by commas, semicolons or"
              + " tabs, and the first line has to name them");
      return none();
    }
    var columns = new ArrayList<@Nullable String>();
    for (var name : names) {
      var column = known.get(plain(name));
      if (column == null && !plain(name).isEmpty()) {
        errors.add(1, shown(name), "is not a column of this file");
      } else if (column != null && columns.contains(column)) {
        errors.add(1, column, "is there twice");
      }
      columns.add(column);
    }
    required.stream()
        .filter(column -> !columns.contains(column))
        .forEach(column -> errors.add(1, column, "is missing from the header"));
    return new Header(columns);
  }

  /** The name of a column, from 0; null for one without a name, and behind the last one. */
  @Nullable String column(int index) {
    return index < columns.size() ? columns.get(index) : null;
  }

  int size() {
    return columns.size();
  }

  /** The columns that are there. */
  Set<String> names() {
    return columns.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
  }

  private static String plain(String name) {
    return BLANKS.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /** A name out of the file is repeated no longer than any of ours, and without its controls. */
  private static String shown(String column) {
    return column.substring(0, Math.min(40, column.length())).replaceAll("[^\\x20-\\x7E]", "?");
  }
}
