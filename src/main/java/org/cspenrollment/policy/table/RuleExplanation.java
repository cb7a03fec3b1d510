package org.cspenrollment.policy.table;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cspenrollment.platform.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * Fills the places of a rule's sentence: {@code {name}} as it is, {@code {name|date}} from yyyymmdd
 * to yyyy-MM-dd, {@code {name|usd}} from cents to dollars. What is unknown becomes a dash.
 */
public final class RuleExplanation {

  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)(?:\\|(date|usd))?}");

  private RuleExplanation() {}

  /** A sentence with its places filled from values by name. */
  public static Bilingual fill(Bilingual sentence, Map<String, @Nullable Object> values) {
    return new Bilingual(fill(sentence.en(), values), fill(sentence.ko(), values));
  }

  private static String fill(String sentence, Map<String, @Nullable Object> values) {
    return PLACE
        .matcher(sentence)
        .replaceAll(place -> Matcher.quoteReplacement(shown(place, values.get(place.group(1)))));
  }

  private static String shown(MatchResult place, @Nullable Object value) {
    if (value == null) {
      return "–";
    }
    if (!(value instanceof Number)) {
      return value.toString();
    }
    var number = new BigDecimal(value.toString());
    if ("date".equals(place.group(2))) {
      return TableDate.toDate(number.longValue()).toString();
    }
    if ("usd".equals(place.group(2))) {
      return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
          .format(number.movePointLeft(2));
    }
    return number.stripTrailingZeros().toPlainString();
  }
}
