package org.cspenrollment.portal.enrollment;

import java.util.Arrays;
import java.util.Objects;
import org.cspenrollment.enrollment.DueKind;
import org.cspenrollment.enrollment.NextAction;
import org.cspenrollment.kernel.TransitionStep;
import org.cspenrollment.portal.PageFormatter;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What comes next in a case, in words for the partner: {@code ${@nextWording}}. */
@Component("nextWording")
class NextActionFormatter {

  private final PageFormatter words;
  private final MessageSource messages;

  NextActionFormatter(PageFormatter words, MessageSource messages) {
    this.words = words;
    this.messages = messages;
  }

  /** What has to be done. */
  public String what(NextAction next) {
    if (!isStep(next)) {
      return message("portal.next." + next.what());
    }
    var step = message("portal.step." + next.what());
    return next.isWithPartner() ? step : message("portal.next.office-step", step);
  }

  /** What there is to say about it. */
  public String why(NextAction next) {
    if (!isStep(next)) {
      return message("portal.next-why." + next.what());
    }
    return message(next.isWithPartner() ? "portal.next-why.step" : "portal.next-why.office-step");
  }

  /** By when it has to be done, or from when it can happen; there has to be a day. */
  public String due(NextAction next) {
    var day = words.date(Objects.requireNonNull(next.due(), "No day is set"));
    if (next.dueKind() == DueKind.BY) {
      return message("portal.by", day);
    }
    var itsOwn = "portal.not-before." + next.what();
    return messages.getMessage(
        itsOwn,
        new Object[] {day},
        message("portal.not-before", day),
        LocaleContextHolder.getLocale());
  }

  private static boolean isStep(NextAction next) {
    return Arrays.stream(TransitionStep.values()).anyMatch(step -> step.name().equals(next.what()));
  }

  private String message(String key, Object... values) {
    return messages.getMessage(key, values, LocaleContextHolder.getLocale());
  }
}
