package org.cspenrollment.evidence.pages;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The sheets of an Excel document as tables: texts, numbers as they are stored, dates as dates, the
 * stored results of formulas. Hidden sheets are shown too.
 */
final class SheetText {

  private static final int MOST_SHEETS = 20;
  private static final int MOST_ROWS = 500;
  private static final int MOST_COLUMNS = 50;
  private static final int MOST_STRINGS = 100_000;
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
  private static final Set<Integer> DATES = Set.of(14, 15, 16, 17, 22);
  private static final Pattern DATE = Pattern.compile("(?i).*(y|d).*");

  private final PartReader parts;
  private final List<String> strings = new ArrayList<>();
  private final List<Boolean> styleIsDate = new ArrayList<>();
  private boolean truncated;

  private SheetText(PartReader parts) {
    this.parts = parts;
  }

  static TextView read(ZipFile archive) throws IOException {
    var sheets = new SheetText(new PartReader(archive));
    sheets.readStrings();
    sheets.readStyles();
    var blocks = new ArrayList<TextView.Block>();
    for (var sheet : sheets.sheets().entrySet()) {
      blocks.add(TextView.Block.title(sheet.getKey()));
      blocks.add(TextView.Block.table(sheets.new Sheet().read(sheet.getValue())));
    }
    return new TextView(blocks, sheets.truncated);
  }

  private void readStrings() throws IOException {
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
            if (strings.size() >= MOST_STRINGS) {
              truncated = true;
              at.stop();
            }
          } else if (inText[0]) {
            text.append(at.text());
          }
        });
  }

  /** Which styles show a number as a date: built-in ones, and formats with a year or a day. */
  private void readStyles() throws IOException {
    var ownDates = new HashMap<Integer, Boolean>();
    var inCells = new boolean[1];
    parts.read(
        "xl/styles.xml",
        at -> {
          if (at.begins("numFmt")) {
            var format = at.attributes();
            ownDates.put(
                number(format.get("numFmtId")),
                DATE.matcher(
                        format
                            .getOrDefault("formatCode", "")
                            .replaceAll("\\[[^]]*]|\"[^\"]*\"", ""))
                    .matches());
          } else if (at.begins("cellXfs")) {
            inCells[0] = true;
          } else if (at.ends("cellXfs")) {
            inCells[0] = false;
          } else if (inCells[0] && at.begins("xf")) {
            int format = number(at.attributes().get("numFmtId"));
            styleIsDate.add(DATES.contains(format) || ownDates.getOrDefault(format, false));
          }
        });
  }

  /** The parts of the sheets by their names, in the order of the workbook. */
  private Map<String, String> sheets() throws IOException {
    var targets = new HashMap<String, String>();
    parts.read(
        "xl/_rels/workbook.xml.rels",
        at -> {
          if (at.begins("Relationship")) {
            var relation = at.attributes();
            targets.put(relation.get("Id"), relation.getOrDefault("Target", ""));
          }
        });
    var sheets = new LinkedHashMap<String, String>();
    parts.read(
        "xl/workbook.xml",
        at -> {
          if (at.begins("sheet")) {
            var sheet = at.attributes();
            var target = targets.getOrDefault(sheet.get("id"), "");
            if (sheets.size() < MOST_SHEETS) {
              sheets.put(
                  sheet.getOrDefault("name", ""),
                  target.startsWith("/") ? target.substring(1) : "xl/" + target);
            } else {
              truncated = true;
            }
          }
        });
    return sheets;
  }

  private static int number(@Nullable String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** One sheet while it is read. */
  private final class Sheet {

    private final List<List<String>> rows = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private List<String> row = new ArrayList<>();
    private Map<String, String> cell = Map.of();
    private boolean inValue;

    List<List<String>> read(String part) throws IOException {
      parts.read(part, this::on);
      return rows;
    }

    private void on(PartReader.Cursor at) {
      if (at.begins("c")) {
        cell = at.attributes();
        value.setLength(0);
      } else if (at.begins("v") || at.begins("t")) {
        inValue = true;
      } else if (at.ends("v") || at.ends("t")) {
        inValue = false;
      } else if (at.ends("c")) {
        put(column(cell.getOrDefault("r", "")), shown());
      } else if (at.ends("row")) {
        rows.add(row);
        row = new ArrayList<>();
        if (rows.size() >= MOST_ROWS) {
          truncated = true;
          at.stop();
        }
      } else if (inValue) {
        value.append(at.text());
      }
    }

    private void put(int column, String text) {
      int place = column < 0 ? row.size() : column;
      if (place >= MOST_COLUMNS) {
        truncated = true;
        return;
      }
      while (row.size() <= place) {
        row.add("");
      }
      row.set(place, text);
    }

    private String shown() {
      var text = value.toString();
      return switch (cell.getOrDefault("t", "n")) {
        case "s" -> {
          int index = number(text);
          yield index >= 0 && index < strings.size() ? strings.get(index) : "";
        }
        case "b" -> text.equals("1") ? "TRUE" : "FALSE";
        case "n" -> isDate() ? date(text) : text;
        default -> text;
      };
    }

    private boolean isDate() {
      int style = number(cell.getOrDefault("s", ""));
      return style >= 0 && style < styleIsDate.size() && styleIsDate.get(style);
    }

    private String date(String serial) {
      try {
        return DAY_ZERO.plusDays(new BigDecimal(serial).longValue()).toString();
      } catch (NumberFormatException | java.time.DateTimeException e) {
        return serial;
      }
    }

    /** {@code C7} is in column 2. */
    private int column(String reference) {
      int column = 0;
      for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
        column = column * 26 + (reference.charAt(i) - 'A' + 1);
        if (column > MOST_COLUMNS) {
          return MOST_COLUMNS;
        }
      }
      return column - 1;
    }
  }
}
