package org.cspenrollment.evidence.pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The texts an Excel document keeps once for all cells that show them.
 *
 * @param truncated whether there are more than are read
 */
record SharedStrings(List<String> all, boolean truncated) {

  private static final int MOST = 100_000;

  static SharedStrings read(PartReader parts) throws IOException {
    var strings = new ArrayList<String>();
    var text = new StringBuilder();
    var inText = new boolean[1];
    parts.read(
        "xl/sharedStrings.xml",
        at -> {
          if (at.begins("t")) {
            inText[0] = true;
          } else if (at.ends("t")) {
            inText[0] = false;
          } else if (at.ends("si")) {
            strings.add(text.toString());
            text.setLength(0);
            if (strings.size() >= MOST) {
              at.stop();
            }
          } else if (inText[0]) {
            text.append(at.text());
          }
        });
    return new SharedStrings(strings, strings.size() >= MOST);
  }

  /** The text a cell points to by its index; empty where there is none. */
  String text(String index) {
    int place = SheetNumbers.index(index);
    return place >= 0 && place < all.size() ? all.get(place) : "";
  }
}
