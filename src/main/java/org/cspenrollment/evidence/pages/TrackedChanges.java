package org.cspenrollment.evidence.pages;

/**
 * The changes a Word document keeps on record: struck text as {@code [-2018-]}, new text as {@code
 * {+2019+}}, so that nobody reads one for the other.
 */
final class TrackedChanges {

  private int struck;
  private int added;
  private boolean seen;

  /** Takes in where the reading stands. */
  void on(XmlCursor at) {
    if (at.begins("del") || at.begins("moveFrom")) {
      struck++;
    } else if (at.ends("del") || at.ends("moveFrom")) {
      struck--;
    } else if (at.begins("ins") || at.begins("moveTo")) {
      added++;
    } else if (at.ends("ins") || at.ends("moveTo")) {
      added--;
    }
  }

  /** The text as it stands here, marked where it is struck or new. */
  String marked(String text) {
    if (text.isEmpty() || (struck <= 0 && added <= 0)) {
      return text;
    }
    seen = true;
    return struck > 0 ? "[-" + text + "-]" : "{+" + text + "+}";
  }

  /** Whether any text was marked. */
  boolean seen() {
    return seen;
  }
}
