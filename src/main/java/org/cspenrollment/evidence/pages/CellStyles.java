package org.cspenrollment.evidence.pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * As what the styles of an Excel document show a number.
 *
 * @param formats one for each style, in their order
 */
record CellStyles(List<CellFormat> formats) {

  static CellStyles read(PartReader parts) throws IOException {
    var formats = new ArrayList<CellFormat>();
    var own = new HashMap<Integer, CellFormat>();
    var inCells = new boolean[1];
    parts.read(
        "xl/styles.xml",
        at -> {
          if (at.begins("numFmt")) {
            var format = at.attributes();
            own.put(
                SheetNumbers.index(format.get("numFmtId")),
                CellFormat.of(format.getOrDefault("formatCode", "")));
          } else if (at.begins("cellXfs")) {
            inCells[0] = true;
          } else if (at.ends("cellXfs")) {
            inCells[0] = false;
          } else if (inCells[0] && at.begins("xf")) {
            int format = SheetNumbers.index(at.attributes().get("numFmtId"));
            formats.add(own.getOrDefault(format, CellFormat.builtIn(format)));
          }
        });
    return new CellStyles(formats);
  }

  /** As what a cell of this style, given by its index, shows a number. */
  CellFormat of(String style) {
    int place = SheetNumbers.index(style);
    return place >= 0 && place < formats.size() ? formats.get(place) : CellFormat.NUMBER;
  }
}
