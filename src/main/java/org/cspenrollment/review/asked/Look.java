package org.cspenrollment.review.asked;

/** What whoever gives a verdict has seen of the evidence; anything but the first needs a reason. */
public enum Look {
  /** Some file of the requirement was opened, and all can be. */
  OPENED(""),
  /** This person has opened none. */
  NOTHING_OPENED(
      "You have opened no file of this requirement: open one, or say in at least 10 characters why"
          + " none was needed."),
  /** The virus scanner has not answered about a file, so that nobody can have seen it. */
  UNSCANNED(
      "A file of this requirement has not been scanned for viruses yet, so nobody can have seen it:"
          + " wait until it is, or say in at least 10 characters why it is met all the same.");

  private final String asks;

  Look(String asks) {
    this.asks = asks;
  }

  /** What was seen, by what is known. */
  public static Look of(boolean opened, boolean awaitsScan) {
    return awaitsScan ? UNSCANNED : opened ? OPENED : NOTHING_OPENED;
  }

  /** The sentence that asks for the reason. */
  String asks() {
    return asks;
  }
}
