package org.cspenrollment.policy.table;

import java.util.List;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.jspecify.annotations.Nullable;

/** An input cell of a table that has been read once: what it says about an input. */
interface UnaryTest {

  /** What a test says. */
  enum Answer {
    FITS,
    FITS_NOT,
    /** The values are of a kind that only FEEL itself knows how to compare. */
    ASK_FEEL;

    static Answer of(boolean fits) {
      return fits ? FITS : FITS_NOT;
    }
  }

  /** A cell that is not read here. */
  UnaryTest LEFT_TO_FEEL = (input, variables) -> Answer.ASK_FEEL;

  /**
   * Whether the input fits.
   *
   * @param input of the column, as {@link CellTerm#readable} hands it over; null is unknown
   * @param variables that the cell may name
   */
  Answer test(@Nullable Object input, VariableContext variables);

  /** Fits where one of them does. */
  static UnaryTest anyOf(List<UnaryTest> tests) {
    return together(tests, Answer.FITS);
  }

  /** Fits where all of them do. */
  static UnaryTest allOf(List<UnaryTest> tests) {
    return together(tests, Answer.FITS_NOT);
  }

  private static UnaryTest together(List<UnaryTest> tests, Answer decisive) {
    return (input, variables) -> {
      boolean decided = false;
      for (var test : tests) {
        var answer = test.test(input, variables);
        if (answer == Answer.ASK_FEEL) {
          return answer;
        }
        decided |= answer == decisive;
      }
      return Answer.of(decided == (decisive == Answer.FITS));
    };
  }
}
