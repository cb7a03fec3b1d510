package org.cspenrollment.evidence.pages;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipFile;

/**
 * The paragraphs and tables of a Word document, with the numbers of its lists and its changes on
 * record marked. A table within a table is read as its text.
 */
final class WordText {

  private static final int MOST_BLOCKS = 2_000;
  private static final int MOST_CHARACTERS = 300_000;

  /** What old programs show instead of a text box, and how something looked before a change. */
  private static final Set<String> SAID_TWICE =
      Set.of("Fallback", "pPrChange", "rPrChange", "sectPrChange", "tblPrChange", "tcPrChange");

  private final ListNumbers numbers;
  private final TrackedChanges changes = new TrackedChanges();
  private final List<TextView.Block> blocks = new ArrayList<>();
  private final Deque<WordParagraph> open = new ArrayDeque<>();
  private final StringBuilder cell = new StringBuilder();
  private List<List<String>> rows = new ArrayList<>();
  private List<String> row = new ArrayList<>();
  private int tables;
  private boolean inText;
  private int characters;
  private boolean truncated;

  private WordText(ListNumbers numbers) {
    this.numbers = numbers;
  }

  static TextView read(ZipFile archive) throws IOException {
    var parts = new PartReader(archive, SAID_TWICE);
    var text = new WordText(ListNumbers.read(parts));
    parts.read("word/document.xml", text::on);
    var notes = ViewNote.of(archive);
    if (text.changes.seen()) {
      notes.add(ViewNote.TRACKED_CHANGES);
    }
    return new TextView(text.blocks, text.truncated, notes);
  }

  private void on(XmlCursor at) {
    changes.on(at);
    if (at.begins("p")) {
      open.push(new WordParagraph());
    } else if (at.ends("p") && !open.isEmpty()) {
      endParagraph(open.pop());
    } else if (!open.isEmpty()) {
      inParagraph(at, open.peek());
    }
    onTable(at);
    if (blocks.size() >= MOST_BLOCKS || characters >= MOST_CHARACTERS) {
      truncated = true;
      at.stop();
    }
  }

  private void inParagraph(XmlCursor at, WordParagraph paragraph) {
    if (at.begins("t") || at.begins("delText")) {
      inText = true;
    } else if (at.ends("t") || at.ends("delText")) {
      inText = false;
    } else if (inText) {
      var text = changes.marked(at.text());
      paragraph.text().append(text);
      characters += text.length();
    } else if (at.begins("tab")) {
      paragraph.text().append('\t');
    } else if (at.begins("br") || at.begins("cr")) {
      paragraph.text().append('\n');
    } else {
      paragraph.on(at);
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

  private void endParagraph(WordParagraph ended) {
    var text = numbers.next(ended.list(), ended.style()) + ended.text();
    if (tables > 0) {
      cell.append(text).append('\n');
    } else if (!text.isBlank()) {
      blocks.add(TextView.Block.text(text.strip()));
    }
  }
}
