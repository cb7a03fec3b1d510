package org.cspenrollment.evidence.pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipFile;

/**
 * One sheet of an Excel document while it is read as a table: texts without their readings, numbers
 * as their format shows them, the stored results of formulas.
 */
final class SheetText {

  /** How a name is read aloud, which Excel keeps inside the text for Japanese and Chinese. */
  private static final Set<String> READINGS = Set.of("rPh", "phoneticPr");

  private static final int MOST_ROWS = 500;
  private static final int MOST_COLUMNS = 50;

  private final SharedStrings strings;
  private final CellStyles styles;
  private final SheetNumbers numbers;
  private final List<List<String>> rows = new ArrayList<>();
  private final StringBuilder value = new StringBuilder();
  private List<String> row = new ArrayList<>();
  private Map<String, String> cell = Map.of();
  private boolean inValue;
  private boolean isFormula;
  private boolean withoutResult;
  private boolean truncated;

  private SheetText(SharedStrings strings, CellStyles styles, SheetNumbers numbers) {
    this.strings = strings;
    this.styles = styles;
    this.numbers = numbers;
  }

  /** The sheets of a document, in the order of its workbook. Hidden sheets are shown too. */
  static TextView read(ZipFile archive) throws IOException {
    var parts = new PartReader(archive, READINGS);
    var notes = ViewNote.of(archive);
    var strings = SharedStrings.read(parts);
    var styles = CellStyles.read(parts);
    var workbook = Workbook.read(parts);
    var truncated = strings.truncated() || workbook.truncated();
    var blocks = new ArrayList<TextView.Block>();
    for (var one : workbook.sheets().entrySet()) {
      var sheet = new SheetText(strings, styles, workbook.numbers());
      parts.read(one.getValue(), sheet::on);
      blocks.add(TextView.Block.title(one.getKey()));
      blocks.add(TextView.Block.table(sheet.rows));
      truncated |= sheet.truncated;
      if (sheet.withoutResult) {
        notes.add(ViewNote.FORMULA_WITHOUT_RESULT);
      }
    }
    return new TextView(blocks, truncated, notes);
  }

  private void on(XmlCursor at) {
    if (at.begins("c")) {
      cell = at.attributes();
      value.setLength(0);
      isFormula = false;
    } else if (at.begins("f")) {
      isFormula = true;
    } else if (at.begins("v") || at.begins("t")) {
      inValue = true;
    } else if (at.ends("v") || at.ends("t")) {
      inValue = false;
    } else if (at.ends("c")) {
      withoutResult |= isFormula && value.isEmpty();
      put(column(cell.getOrDefault("r", "")), shown());
    } else if (at.ends("row")) {
      endRow(at);
    } else if (inValue) {
      value.append(at.text());
    }
  }

  private void endRow(XmlCursor at) {
    rows.add(row);
    row = new ArrayList<>();
    if (rows.size() >= MOST_ROWS) {
      truncated = true;
      at.stop();
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
      case "s" -> strings.text(text);
      case "b" -> text.equals("1") ? "TRUE" : "FALSE";
      case "n" -> numbers.shown(text, styles.of(cell.getOrDefault("s", "")));
      default -> text;
    };
  }

  /** {@code C7} is in column 2. */
  private static int column(String reference) {
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
