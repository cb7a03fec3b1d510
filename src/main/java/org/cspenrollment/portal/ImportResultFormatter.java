package org.cspenrollment.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.cspenrollment.partner.sheet.LineError;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.transition.customer.CustomerImport;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a file of customers did, or why it was not accepted, in the language of the reader. */
@Component
public class ImportResultFormatter {

  private static final int MOST_SHOWN = 50;
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");

  private final MessageSource messages;

  ImportResultFormatter(MessageSource messages) {
    this.messages = messages;
  }

  /** How many of each kind were added, changed and left. */
  public List<String> of(CustomerImport.Report report) {
    return List.of(
        tally("portal.way.report.customers", report.customers()),
        tally("portal.way.report.subscriptions", report.subscriptions()));
  }

  private String tally(String key, CustomerImport.Tally tally) {
    return message(key, tally.created(), tally.updated(), tally.unchanged());
  }

  /** The first errors of a file, a line each; empty where it is not about lines. */
  public List<String> of(ProblemException refused) {
    var lines = new ArrayList<String>();
    refused.errors().stream()
        .filter(LineError.class::isInstance)
        .map(LineError.class::cast)
        .limit(MOST_SHOWN)
        .forEach(error -> lines.add(line(error)));
    return lines;
  }

  private String line(LineError error) {
    var what = sentence(error.message());
    return error.column() == null
        ? message("portal.way.line", error.line(), what)
        : message("portal.way.line-column", error.line(), error.column(), what);
  }

  /** The rules of a file have their words in the bundle under themselves; numbers are filled in. */
  private String sentence(String rule) {
    var numbers =
        NUMBER.matcher(rule).results().map(found -> (Object) found.group()).toArray(Object[]::new);
    return messages.getMessage("portal.csv." + key(rule), numbers, rule, locale());
  }

  /** The name of a rule in the bundle. */
  public static String key(String rule) {
    return NUMBER
        .matcher(rule)
        .replaceAll("n")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z]+", "-")
        .replaceAll("^-|-$", "");
  }

  private String message(String key, Object... values) {
    return messages.getMessage(key, values, locale());
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
