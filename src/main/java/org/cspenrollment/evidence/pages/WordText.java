package org.cspenrollment.evidence.pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;

/** The paragraphs and tables of a Word document. A table within a table is read as its text. */
final class WordText {

  private static final int MOST_BLOCKS = 2_000;
  private static final int MOST_CHARACTERS = 300_000;

  private final List<TextView.Block> blocks = new ArrayList<>();
  private final StringBuilder paragraph = new StringBuilder();
  private final StringBuilder cell = new StringBuilder();
  private List<List<String>> rows = new ArrayList<>();
  private List<String> row = new ArrayList<>();
  private int tables;
  private boolean inText;
  private int characters;
  private boolean truncated;

  private WordText() {}

  static TextView read(ZipFile archive) throws IOException {
    var text = new WordText();
    new PartReader(archive).read("word/document.xml", text::on);
    return new TextView(text.blocks, text.truncated);
  }

  private void on(XmlCursor at) {
    if (at.begins("t")) {
      inText = true;
    } else if (at.ends("t")) {
      inText = false;
    } else if (inText) {
      add(at.text());
    } else if (at.begins("tab")) {
      paragraph.append('\t');
    } else if (at.begins("br") || at.begins("cr")) {
      paragraph.append('\n');
    } else if (at.ends("p")) {
      endParagraph();
    } else {
      onTable(at);
    }
    if (blocks.size() >= MOST_BLOCKS || characters >= MOST_CHARACTERS) {
      truncated = true;
      at.stop();
    }
  }

  private void onTable(XmlCursor at) {
    if (at.begins("tbl")) {
      tables++;
    } else if (at.ends("tc") && tables == 1) {
      row.add(cell.toString().strip());
      cell.setLength(0);
    } else if (at.ends("tr") && tables == 1) {
      rows.add(row);
      row = new ArrayList<>();
    } else if (at.ends("tbl")) {
      tables--;
      if (tables == 0) {
        blocks.add(TextView.Block.table(rows));
        rows = new ArrayList<>();
      }
    }
  }

  private void add(String text) {
    paragraph.append(text);
    characters += text.length();
  }

  private void endParagraph() {
    if (tables > 0) {
      cell.append(paragraph).append('\n');
    } else if (!paragraph.toString().isBlank()) {
      blocks.add(TextView.Block.text(paragraph.toString().strip()));
    }
    paragraph.setLength(0);
  }
}
