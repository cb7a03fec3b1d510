package org.cspenrollment.partner;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Turns the text of a field into a value. A field that is empty, or wrong and then reported, is
 * null. No message repeats what was sent.
 */
public class FieldReader {

  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private final UnaryOperator<String> fields;
  private final BiConsumer<String, String> wrong;

  /**
   * A reader.
   *
   * @param fields the text of a column; null or empty where there is none
   * @param wrong takes column and message
   */
  public FieldReader(UnaryOperator<String> fields, BiConsumer<String, String> wrong) {
    this.fields = fields;
    this.wrong = wrong;
  }

  /** The field must not be empty. */
  public FieldReader require(String... columns) {
    for (var column : columns) {
      var text = fields.apply(column);
      if (text == null || text.isEmpty()) {
        wrong.accept(column, "must not be empty");
      }
    }
    return this;
  }

  /** A text of this pattern. */
  public String matching(String column, Pattern pattern, String rule) {
    var text = text(column);
    return keep(text, text == null || pattern.matcher(text).matches(), column, rule);
  }

  public String oneOf(String column, Set<String> values, String rule) {
    var text = text(column);
    return keep(text, text == null || values.contains(text), column, rule);
  }

  /** One of the names of this type. */
  public <E extends Enum<E>> E constant(String column, Class<E> type) {
    var text = text(column);
    if (text == null) {
      return null;
    }
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text)) {
        return constant;
      }
    }
    reject(column, "must be one of " + String.join(", ", names(type)));
    return null;
  }

  /** A name: no line breaks, controls, invisible or direction-changing characters. */
  public String name(String column, int longest) {
    var text = text(column);
    if (text == null) {
      return null;
    }
    var error = nameError(text, longest);
    return keep(text, error == null, column, error);
  }

  private static String nameError(String text, int longest) {
    if (text.codePointCount(0, text.length()) > longest) {
      return "must not be longer than " + longest + " characters";
    }
    if (!text.strip().equals(text)) {
      return "must not begin or end with a space";
    }
    return text.codePoints().allMatch(FieldReader::isVisible)
        ? null
        : "holds line breaks, control, invisible or direction-changing characters";
  }

  /** A day that exists, from 2010 to 2099. */
  public LocalDate date(String column) {
    var text = text(column);
    if (text == null) {
      return null;
    }
    if (keep(text, DATE.matcher(text).matches(), column, "must be a date like 2018-10-15")
        == null) {
      return null;
    }
    try {
      var date = LocalDate.parse(text);
      boolean plausible = date.getYear() >= 2010 && date.getYear() <= 2099;
      return keep(date, plausible, column, "must lie in the years 2010 to 2099");
    } catch (DateTimeParseException e) {
      reject(column, "is a day that does not exist");
      return null;
    }
  }

  public Boolean truth(String column) {
    var text = oneOf(column, Set.of("true", "false"), "must be true or false");
    return text == null ? null : Boolean.valueOf(text);
  }

  public BigDecimal decimal(String column, Pattern pattern, String rule) {
    var text = matching(column, pattern, rule);
    return text == null ? null : new BigDecimal(text);
  }

  /** Reports what only the reader of several fields can see. */
  public void reject(String column, String message) {
    wrong.accept(column, message);
  }

  private <T> T keep(T value, boolean right, String column, String message) {
    if (right) {
      return value;
    }
    reject(column, message);
    return null;
  }

  private String text(String column) {
    var text = fields.apply(column);
    if (text != null && text.indexOf('\uFFFD') >= 0) {
      wrong.accept(column, "holds bytes that are not UTF-8");
      return null;
    }
    return text == null || text.isEmpty() ? null : text;
  }

  /** Whether a character belongs in a name: no control, format, surrogate or unassigned one. */
  static boolean isVisible(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }

  private static <E extends Enum<E>> String[] names(Class<E> type) {
    var constants = type.getEnumConstants();
    var names = new String[constants.length];
    for (int i = 0; i < names.length; i++) {
      names[i] = constants[i].name();
    }
    return names;
  }
}
