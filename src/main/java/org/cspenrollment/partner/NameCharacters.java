package org.cspenrollment.partner;

/** The characters a name may have: letters, digits, signs and spaces, all of them to be seen. */
final class NameCharacters {

  private NameCharacters() {}

  /** Whether this text has no others. */
  static boolean allIn(String text) {
    return text.codePoints().allMatch(NameCharacters::isOne);
  }

  private static boolean isOne(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
