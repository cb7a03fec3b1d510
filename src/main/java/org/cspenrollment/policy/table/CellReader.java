package org.cspenrollment.policy.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cspenrollment.policy.table.UnaryTest.Answer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the part of FEEL that input cells of tables are made of: literals, comparisons, intervals,
 * lists of these, and {@code not} of a list of literals. All else that FEEL can say is left to it.
 */
final class CellReader {

  private static final String TERM = "[^\"\\[\\](),<>=.]+(?:\\.[0-9]+)?";
  private static final Pattern ITEM =
      Pattern.compile("\\s*((?:\"[^\"\\\\]*\"|[^\",])+)\\s*(?:,|$)");
  private static final Pattern LITERAL = Pattern.compile(CellTermReader.LITERAL);
  private static final Pattern NOT = Pattern.compile("not\\s*\\((.*)\\)");
  private static final Pattern COMPARISON = Pattern.compile("(<=?|>=?)(" + TERM + ")");
  private static final Pattern INTERVAL =
      Pattern.compile("([\\[(\\]])(" + TERM + ")\\.\\.(" + TERM + ")([\\])\\[])");

  private CellReader() {}

  /** What the text of an input cell says. */
  static UnaryTest read(String cell) {
    var text = cell.strip();
    if (text.equals("-")) {
      return (input, variables) -> Answer.FITS;
    }
    var not = NOT.matcher(text);
    return not.matches() ? not(items(not.group(1))) : list(items(text));
  }

  /** FEEL has views of its own on {@code not} of true and false. */
  private static UnaryTest not(List<String> items) {
    return items.contains("true") || items.contains("false")
        ? UnaryTest.LEFT_TO_FEEL
        : literals(items).map(CellReader::opposite).orElse(UnaryTest.LEFT_TO_FEEL);
  }

  private static UnaryTest opposite(UnaryTest test) {
    return (input, variables) ->
        switch (test.test(input, variables)) {
          case FITS -> Answer.FITS_NOT;
          case FITS_NOT -> Answer.FITS;
          case ASK_FEEL -> Answer.ASK_FEEL;
        };
  }

  private static UnaryTest list(List<String> items) {
    if (items.isEmpty()) {
      return UnaryTest.LEFT_TO_FEEL;
    }
    return literals(items)
        .orElseGet(() -> UnaryTest.anyOf(items.stream().map(CellReader::item).toList()));
  }

  private static UnaryTest item(String item) {
    var comparison = COMPARISON.matcher(item);
    if (comparison.matches()) {
      return bound(comparison.group(1), comparison.group(2));
    }
    var interval = INTERVAL.matcher(item);
    if (interval.matches()) {
      var from = bound(interval.group(1).equals("[") ? ">=" : ">", interval.group(2));
      var to = bound(interval.group(4).equals("]") ? "<=" : "<", interval.group(3));
      return UnaryTest.allOf(List.of(from, to));
    }
    return literals(List.of(item)).orElse(UnaryTest.LEFT_TO_FEEL);
  }

  private static UnaryTest bound(String operator, String term) {
    return Comparison.of(operator, CellTermReader.read(term));
  }

  private static Optional<UnaryTest> literals(List<String> items) {
    if (items.isEmpty() || !items.stream().allMatch(item -> LITERAL.matcher(item).matches())) {
      return Optional.empty();
    }
    var values = new ArrayList<@Nullable Object>();
    items.forEach(item -> values.add(CellTermReader.literal(item)));
    return Optional.of(Equality.of(values));
  }

  /** The parts between the commas, without the space around them; none if the text is no list. */
  private static List<String> items(String text) {
    var items = new ArrayList<String>();
    var found = ITEM.matcher(text);
    int end = 0;
    while (end < text.length() && found.region(end, text.length()).lookingAt()) {
      items.add(found.group(1).strip());
      end = found.end();
    }
    return end == text.length() && !text.endsWith(",") ? items : List.of();
  }
}
