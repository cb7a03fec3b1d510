package org.cspenrollment.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.cspenrollment.policy.QuotedSources;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Where rules come from, in words, and only what was known on the basis date of a case: {@code
 * ${@sources}}.
 */
@Component("sources")
class SourceFormatter {

  private static final Pattern MARK = Pattern.compile("\\s*\\[(V|V-ex|2nd|INF|UNV|DES)]");
  private static final int EFFECTS = 7;

  private final PageFormatter words;
  private final MessageSource messages;

  SourceFormatter(PageFormatter words, MessageSource messages) {
    this.words = words;
    this.messages = messages;
  }

  /** The sources of a rule, each with how sure it is; empty where all are younger. */
  public String of(String sources, LocalDate basisDate) {
    return inWords(QuotedSources.sources(sources, basisDate));
  }

  /** What the sources leave open, as far as it could be known. */
  public List<String> notes(List<String> notes, LocalDate basisDate) {
    return QuotedSources.notes(notes, basisDate).stream().map(this::inWords).toList();
  }

  /** The numbers of what else is said to follow from the way to indirect reseller. */
  public List<Integer> effects(LocalDate basisDate) {
    return IntStream.rangeClosed(1, EFFECTS)
        .filter(number -> isKnown("portal.effects." + number, basisDate))
        .boxed()
        .toList();
  }

  private boolean isKnown(String key, LocalDate basisDate) {
    return !QuotedSources.sources(english(key + ".source"), basisDate).isEmpty()
        && !QuotedSources.notes(List.of(english(key)), basisDate).isEmpty();
  }

  private String english(String key) {
    return messages.getMessage(key, null, Locale.ENGLISH);
  }

  private String inWords(String text) {
    return MARK.matcher(text)
        .replaceAll(mark -> Matcher.quoteReplacement(" (" + words.confidence(mark.group(1)) + ")"));
  }
}
