package org.cspenrollment.evidence.content;

/**
 * Why a file name is refused, each with its own sentence: what cannot be read, what deceives the
 * eye, and what an operating system would act on.
 */
enum FileNameFault {
  MISSING("missing", "The file has no name. Choose a file."),
  TOO_LONG(
      "long", "The name is longer than %d characters. Shorten it.".formatted(FileName.MAX_LENGTH)),
  NOT_TEXT("not-text", "The name has signs that are no text. Type the name anew."),
  DIRECTION(
      "direction",
      "The name has marks that turn the direction of writing, so that it reads differently from"
          + " what it is. Type the name anew."),
  CONTROL("control", "The name has line breaks or control characters. Type the name anew."),
  RESERVED("reserved", "The name is reserved by Windows, as CON or LPT1 are. Rename the file."),
  EXECUTABLE(
      "executable",
      "The name hides the extension of an application before its own, as in invoice.exe.pdf. Rename the"
          + " file."),
  EXTENSION(
      "extension",
      "The name must end with what the file is: .pdf, .png, .jpg, .jpeg, .jfif, .docx or .xlsx.");

  private final String reason;
  private final String sentence;

  FileNameFault(String reason, String sentence) {
    this.reason = reason;
    this.sentence = sentence;
  }

  /** The word that stays the same whatever the sentence: what pages translate. */
  String reason() {
    return reason;
  }

  /** What is wrong and what to do. */
  String sentence() {
    return sentence;
  }
}
