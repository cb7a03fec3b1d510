package org.cspenrollment.partner.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cspenrollment.platform.problem.ProblemException;

/** What is wrong in one CSV file; with too much of it the file is given up at once. */
public class LineErrors {

  /** How many errors of a file are told at most. */
  public static final int MOST_LISTED = 1_000;

  private final List<LineError> errors = new ArrayList<>();

  /** Notes an error in a column; the thousandth error ends the reading. */
  public void add(long line, String column, String message) {
    add(new LineError(line, column, message));
  }

  /** Notes an error of a whole line; the thousandth error ends the reading. */
  public void add(long line, String message) {
    add(new LineError(line, null, message));
  }

  private void add(LineError error) {
    errors.add(error);
    if (errors.size() == MOST_LISTED) {
      throw refused("There are " + MOST_LISTED + " errors or more; these come first.");
    }
  }

  /** Refuses the file when anything was wrong. */
  public void refuseIfAny() {
    if (!errors.isEmpty()) {
      throw refused("Nothing was changed. Correct the lines named and send the whole file again.");
    }
  }

  private ProblemException refused(String detail) {
    errors.sort(Comparator.comparingLong(LineError::line));
    return ProblemException.unacceptable(
        "csv-rejected", "The file was not accepted", detail, errors);
  }
}
