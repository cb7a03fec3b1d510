package org.cspenrollment.platform.input;

/** Why a text is not taken: each has a sentence that says what to do about it. */
public enum TextFault {
  /** A control character, a character 0 among them, or a line end where one line is asked. */
  CONTROL(
      "text-control",
      "holds line breaks or control characters that do not belong here",
      "Type it anew, without them."),
  /** Half a character, or a number no character will ever have. */
  HALF("text-half", "holds something that is no character", "Type it anew."),
  /** What turns the order in which the signs that follow are read. */
  DIRECTION(
      "text-direction",
      "holds invisible direction-changing characters, which turn the order of reading",
      "Type it anew."),
  /** A sign nobody sees, in a name or another single line. */
  INVISIBLE("text-invisible", "holds invisible characters", "Type it anew."),
  /** Nothing but blanks and signs nobody sees. */
  NOTHING_TO_SEE(
      "text-nothing", "has nothing in it that can be seen", "Write words that can be read.");

  private final String word;
  private final String what;
  private final String remedy;

  TextFault(String word, String what, String remedy) {
    this.word = word;
    this.what = what;
    this.remedy = remedy;
  }

  /** The word by which pages find the sentence in their language. */
  public String word() {
    return word;
  }

  /** What is wrong, in words that follow the name of the field. */
  public String ofField() {
    return what;
  }

  /** What is wrong and what to do about it. */
  public String sentence() {
    return "The text " + what + ". " + remedy;
  }
}
