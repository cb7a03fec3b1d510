package org.cspenrollment.partner;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cspenrollment.platform.input.DaySpan;
import org.cspenrollment.platform.input.PlainText;
import org.cspenrollment.platform.input.TextFault;
import org.jspecify.annotations.Nullable;

/**
 * Turns the text of a field into a value. A field that is empty, or wrong and then reported, has
 * none. No message repeats what was sent.
 */
public class FieldReader {

  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  /** What Excel makes of a truth value in English, Korean and Japanese, German, French, Spanish. */
  private static final Set<String> YES = Set.of("true", "wahr", "vrai", "verdadero");

  private static final Set<String> NO = Set.of("false", "falsch", "faux", "falso");

  private final Function<String, @Nullable String> fields;
  private final BiConsumer<String, String> wrong;

  /**
   * A reader.
   *
   * @param fields the text of a column, if there is one; an empty text is none
   * @param wrong takes column and message
   */
  public FieldReader(Function<String, @Nullable String> fields, BiConsumer<String, String> wrong) {
    this.fields = fields;
    this.wrong = wrong;
  }

  /** Reports each of these fields that is empty. */
  public FieldReader require(String... columns) {
    for (var column : columns) {
      var text = fields.apply(column);
      if (text == null || text.isEmpty()) {
        reject(column, "must not be empty");
      }
    }
    return this;
  }

  /** A text of this pattern; another one is reported with the rule. */
  public @Nullable String matching(String column, Pattern pattern, String rule) {
    var text = text(column);
    return keep(text, text == null || pattern.matcher(text).matches(), column, rule);
  }

  /** An id, read as what it is the id of; a text that is none is reported with the rule. */
  public <T> @Nullable T id(String column, Function<String, Optional<T>> ifOne, String rule) {
    var text = text(column);
    var id = text == null ? null : ifOne.apply(text).orElse(null);
    return keep(id, text == null || id != null, column, rule);
  }

  /** One of these texts; another one is reported with the rule. */
  public @Nullable String oneOf(String column, Set<String> values, String rule) {
    var text = text(column);
    return keep(text, text == null || values.contains(text), column, rule);
  }

  /** The constant of this type that has the name; another name is reported. */
  public <E extends Enum<E>> @Nullable E constant(String column, Class<E> type) {
    var text = text(column);
    if (text == null) {
      return null;
    }
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text)) {
        return constant;
      }
    }
    reject(column, "must be one of " + names(type));
    return null;
  }

  /** A name: no line breaks, controls, invisible or direction-changing characters. */
  public @Nullable String name(String column, int longest) {
    var text = text(column);
    if (text == null) {
      return null;
    }
    var error = nameError(text, longest);
    error.ifPresent(message -> reject(column, message));
    return error.isPresent() ? null : PlainText.normal(text);
  }

  private static Optional<String> nameError(String text, int longest) {
    if (text.codePointCount(0, text.length()) > longest) {
      return Optional.of("must not be longer than " + longest + " characters");
    }
    if (!text.strip().equals(text)) {
      return Optional.of("must not begin or end with a space");
    }
    return PlainText.faultOfLine(text).map(TextFault::ofField);
  }

  /** A day that exists, from 2010 to 2099; anything else is reported. */
  public @Nullable LocalDate date(String column) {
    var text = matching(column, DATE, "must be a date like 2018-10-15");
    if (text == null) {
      return null;
    }
    try {
      var date = LocalDate.parse(text);
      var fault = DaySpan.KNOWN.fault(date);
      return keep(date, fault.isEmpty(), column, fault.orElse(""));
    } catch (DateTimeParseException e) {
      reject(column, "is a day that does not exist");
      return null;
    }
  }

  /**
   * Whether it is {@code true} or {@code false}, in any case, or as Excel of another language
   * writes it; anything else is reported.
   */
  public @Nullable Boolean truth(String column) {
    var text = text(column);
    if (text == null) {
      return null;
    }
    var plain = text.toLowerCase(Locale.ROOT);
    boolean yes = YES.contains(plain);
    return keep(yes, yes || NO.contains(plain), column, "must be true or false");
  }

  /** A number of this pattern, exact; another text is reported with the rule. */
  public @Nullable BigDecimal decimal(String column, Pattern pattern, String rule) {
    var text = matching(column, pattern, rule);
    return text == null ? null : new BigDecimal(text);
  }

  /** Reports what only the reader of several fields can see. */
  public void reject(String column, String message) {
    wrong.accept(column, message);
  }

  private <T> @Nullable T keep(@Nullable T value, boolean right, String column, String message) {
    if (right) {
      return value;
    }
    reject(column, message);
    return null;
  }

  private @Nullable String text(String column) {
    var text = fields.apply(column);
    if (text != null && text.indexOf('\uFFFD') >= 0) {
      reject(column, "holds bytes that are not UTF-8");
      return null;
    }
    return text == null || text.isEmpty() ? null : text;
  }

  private static <E extends Enum<E>> String names(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
  }
}
