package org.cspenrollment.evidence.pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which styles of an Excel document show a number as a date: those with a built-in format of dates,
 * and those with a format of their own that has a year or a day.
 *
 * @param dates one for each style, in their order
 */
record CellStyles(List<Boolean> dates) {

  private static final Set<Integer> BUILT_IN = Set.of(14, 15, 16, 17, 22);
  private static final Pattern YEAR_OR_DAY = Pattern.compile("(?i).*(y|d).*");
  private static final Pattern LITERAL = Pattern.compile("\\[[^]]*]|\"[^\"]*\"");

  static CellStyles read(PartReader parts) throws IOException {
    var dates = new ArrayList<Boolean>();
    var ownFormats = new HashMap<Integer, Boolean>();
    var inCells = new boolean[1];
    parts.read(
        "xl/styles.xml",
        at -> {
          if (at.begins("numFmt")) {
            var format = at.attributes();
            ownFormats.put(
                SheetNumbers.index(format.get("numFmtId")),
                hasYearOrDay(format.getOrDefault("formatCode", "")));
          } else if (at.begins("cellXfs")) {
            inCells[0] = true;
          } else if (at.ends("cellXfs")) {
            inCells[0] = false;
          } else if (inCells[0] && at.begins("xf")) {
            int format = SheetNumbers.index(at.attributes().get("numFmtId"));
            dates.add(BUILT_IN.contains(format) || ownFormats.getOrDefault(format, false));
          }
        });
    return new CellStyles(dates);
  }

  private static boolean hasYearOrDay(String format) {
    return YEAR_OR_DAY.matcher(LITERAL.matcher(format).replaceAll("")).matches();
  }

  /** Whether a cell of this style, given by its index, shows a date. */
  boolean isDate(String style) {
    int place = SheetNumbers.index(style);
    return place >= 0 && place < dates.size() && dates.get(place);
  }
}
