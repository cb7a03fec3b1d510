package org.cspenrollment.evidence.pages;

import org.jspecify.annotations.Nullable;

/** A paragraph of a Word document while it is read; one in a text box is open within another. */
final class WordParagraph {

  private final StringBuilder text = new StringBuilder();
  private @Nullable String style;
  private ListNumbers.@Nullable Place list;
  private int level;

  /** Takes in what is said of its style and its list. */
  void on(XmlCursor at) {
    if (at.begins("pStyle")) {
      style = ListParts.value(at);
    } else if (at.begins("ilvl")) {
      level = Math.max(0, SheetNumbers.index(ListParts.value(at)));
    } else if (at.begins("numId")) {
      list = new ListNumbers.Place(ListParts.value(at), level);
    }
  }

  /** What it says so far. */
  StringBuilder text() {
    return text;
  }

  @Nullable String style() {
    return style;
  }

  ListNumbers.@Nullable Place list() {
    return list;
  }
}
