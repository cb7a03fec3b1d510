package org.cspenrollment.review;

/**
 * What a person says of something that somebody else found or did.
 *
 * @param agrees whether it is so
 * @param comment empty where none was given
 */
public record ConfirmationEntry(boolean agrees, String comment) implements ReviewEntry {

  /** The answer of somebody who agrees. */
  public static final String AGREE = "AGREE";

  /** The answer of somebody who does not. */
  public static final String DISAGREE = "DISAGREE";

  /** Agrees, with nothing more said. */
  public static ConfirmationEntry agree() {
    return new ConfirmationEntry(true, "");
  }

  /** Does not agree, and says why. */
  public static ConfirmationEntry disagree(String why) {
    return new ConfirmationEntry(false, why);
  }

  /** The answer as the process and the record keep it. */
  static String answer(boolean agrees) {
    return agrees ? AGREE : DISAGREE;
  }

  @Override
  public String answer() {
    return answer(agrees);
  }

  @Override
  public ReviewDraft draft() {
    return ReviewDraft.ofConfirmation(agrees, comment);
  }
}
