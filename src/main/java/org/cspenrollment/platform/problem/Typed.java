package org.cspenrollment.platform.problem;

import java.time.LocalDate;
import java.util.List;
import org.cspenrollment.platform.input.DaySpan;
import org.cspenrollment.platform.input.PlainText;
import org.cspenrollment.platform.input.TextFault;

/** What somebody typed, as it is taken; refusals are 422 and name the field. */
public final class Typed {

  private Typed() {}

  /** A single line, composed (NFC) and without blanks around it. */
  public static String line(String field, String text) {
    PlainText.faultOfLine(text).ifPresent(fault -> refuse(field, fault));
    return PlainText.normal(text).strip();
  }

  /** Text that may have several lines, composed (NFC) and without blanks around it. */
  public static String lines(String field, String text) {
    PlainText.faultOfLines(text).ifPresent(fault -> refuse(field, fault));
    return PlainText.normal(text).strip();
  }

  /** A day within what the field allows. */
  public static LocalDate within(DaySpan span, String field, LocalDate day) {
    span.fault(day)
        .ifPresent(
            fault -> {
              throw ProblemException.unacceptable(
                      "invalid-field",
                      "A field is not valid",
                      "The day " + fault + ".",
                      List.of(new ProblemException.FieldError(field, fault)))
                  .because("day-span");
            });
    return day;
  }

  /** The refusal of a text, with the word by which pages find its sentence. */
  static ProblemException refused(String field, TextFault fault) {
    return ProblemException.invalidField(field, fault.sentence()).because(fault.word());
  }

  private static void refuse(String field, TextFault fault) {
    throw refused(field, fault);
  }
}
