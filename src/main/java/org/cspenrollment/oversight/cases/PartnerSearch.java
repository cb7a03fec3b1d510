package org.cspenrollment.oversight.cases;

import java.util.Locale;
import java.util.regex.Pattern;
import org.cspenrollment.platform.database.SqlConditions;
import org.cspenrollment.platform.input.PlainText;

/**
 * What somebody types to find a partner, as a condition in SQL on {@code enrollment_summary e} and
 * {@code partner_profile t}: a part of a name or id of a tenant, or of a case number, in any case.
 */
final class PartnerSearch {

  private static final Pattern NUMBER = Pattern.compile("[a-z]{2}-[0-9]{3,10}-[0-9]{4}");
  private static final Pattern END_OF_NUMBER = Pattern.compile("(.*[0-9])-([0-9]{1,4})");

  private static final String TENANTS = "t.search_text like ?";

  private PartnerSearch() {}

  /** Adds the condition: a whole number is one case; else it is looked for in names and ids. */
  static void add(String text, SqlConditions conditions) {
    var lower = PlainText.searched(text);
    if (NUMBER.matcher(lower).matches()) {
      conditions.and("e.case_number = ?", lower.toUpperCase(Locale.ROOT));
      return;
    }
    var part = "%" + literal(lower) + "%";
    var end = END_OF_NUMBER.matcher(lower);
    if (end.matches()) {
      conditions.and(
          "(" + TENANTS + " or (t.tenant_id like ? and e.cycle_year::text like ?))",
          part,
          "%" + literal(end.group(1).toUpperCase(Locale.ROOT)),
          literal(end.group(2)) + "%");
    } else {
      conditions.and(TENANTS, part);
    }
  }

  /** What was typed means itself and no pattern. */
  private static String literal(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
