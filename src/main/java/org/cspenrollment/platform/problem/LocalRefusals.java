package org.cspenrollment.platform.problem;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The sentences of those refusals that anybody can meet who types into a form of the office: text
 * that is none, a day outside its span. They are said in the reader's language; {@code
 * refusal.<reason>} has them, the days that are named are its arguments.
 */
@Component
class LocalRefusals {

  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private final MessageSource messages;

  LocalRefusals(MessageSource messages) {
    this.messages = messages;
  }

  /** The same refusal in this language, where it is one of these; English ones are as they are. */
  ProblemException in(Locale language, ProblemException refused) {
    var reason = refused.reason();
    if (reason == null || language.getLanguage().equals(Locale.ENGLISH.getLanguage())) {
      return refused;
    }
    var errors = refused.errors();
    var first = errors.isEmpty() ? refused.getMessage() : message(errors.get(0));
    var sentence = said(reason, first, language);
    if (sentence == null) {
      return refused;
    }
    return new ProblemException(
            refused.status(),
            refused.type(),
            refused.title(),
            sentence,
            errors.stream().map(error -> said(error, reason, language)).toList())
        .because(reason);
  }

  private static String message(Object error) {
    return error instanceof ProblemException.FieldError field ? field.message() : "";
  }

  private Object said(Object error, String reason, Locale language) {
    var sentence = said(reason, message(error), language);
    return error instanceof ProblemException.FieldError field && sentence != null
        ? new ProblemException.FieldError(field.field(), sentence)
        : error;
  }

  private @Nullable String said(String reason, String english, Locale language) {
    var days = DAY.matcher(english).results().map(MatchResult::group).toArray();
    return messages.getMessage("refusal." + reason, days, null, language);
  }
}
