package org.cspenrollment.policy.verdict;

import java.util.List;
import org.cspenrollment.platform.Bilingual;

/**
 * A fact a task asks for.
 *
 * @param name its name in the body, such as {@code amountCents}
 * @param required whether MET needs it
 * @param choices what a CHOICE can be, in order; empty for any other type
 * @param label what it means, ending with a full stop
 * @param ruleId the row of the table {@code fact-fields}
 */
public record FactField(
    String name,
    Type type,
    boolean required,
    List<String> choices,
    Bilingual label,
    String ruleId) {

  /** What a fact is written as. */
  public enum Type {
    TEXT,
    /** One of {@link FactField#choices}. */
    CHOICE,
    BOOLEAN,
    /** yyyy-MM-dd. */
    DATE,
    /** A whole number, 0 or more. */
    INTEGER,
    /** A number with a fraction, 0 or more. */
    DECIMAL,
    /** US dollar cents, a whole number, 0 or more. */
    CENTS,
    /** A number with a fraction, which may be below 0. */
    PERCENT
  }
}
