package org.cspenrollment.evidence.pages;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The sheets an Excel document has.
 *
 * @param sheets the parts they are in, by their names, in the order of the workbook
 * @param numbers how its numbers are days
 * @param truncated whether there are more than are shown
 */
record Workbook(Map<String, String> sheets, SheetNumbers numbers, boolean truncated) {

  private static final int MOST_SHEETS = 20;
  private static final Set<String> TRUE = Set.of("1", "true");

  static Workbook read(PartReader parts) throws IOException {
    var targets = targets(parts);
    var sheets = new LinkedHashMap<String, String>();
    var more = new boolean[1];
    var of1904 = new boolean[1];
    parts.read(
        "xl/workbook.xml",
        at -> {
          if (at.begins("workbookPr")) {
            of1904[0] = TRUE.contains(at.attributes().getOrDefault("date1904", ""));
          } else if (at.begins("sheet")) {
            var sheet = at.attributes();
            if (sheets.size() < MOST_SHEETS) {
              var target = targets.getOrDefault(sheet.get("id"), "");
              sheets.put(sheet.getOrDefault("name", ""), part(target));
            } else {
              more[0] = true;
            }
          }
        });
    return new Workbook(
        sheets, new SheetNumbers(of1904[0] ? SheetNumbers.OF_1904 : SheetNumbers.OF_1900), more[0]);
  }

  private static Map<String, String> targets(PartReader parts) throws IOException {
    var targets = new HashMap<String, String>();
    parts.read(
        "xl/_rels/workbook.xml.rels",
        at -> {
          if (at.begins("Relationship")) {
            var relation = at.attributes();
            targets.put(relation.get("Id"), relation.getOrDefault("Target", ""));
          }
        });
    return targets;
  }

  private static String part(String target) {
    return target.startsWith("/") ? target.substring(1) : "xl/" + target;
  }
}
