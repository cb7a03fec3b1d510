package org.cspenrollment.evidence.pages;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What a reader of the text alone has to know of a document: what of it the text does not show. */
public enum ViewNote {
  PICTURES("(word|xl)/media/.*"),
  CHARTS("(word|xl)/charts/.*|xl/chartsheets/.*"),
  COMMENTS("(word|xl)/(comments.*|threadedComments/.*)"),
  FOOTNOTES("word/(foot|end)notes\\.xml"),
  HEADERS("word/(header|footer)[0-9]*\\.xml"),
  /** Values out of other workbooks are those of the last time somebody took them over. */
  LINKED_WORKBOOKS("xl/externalLinks/.*\\.xml"),
  /** Struck and new text stand side by side, marked. */
  TRACKED_CHANGES(""),
  /** A formula whose result the file does not keep. */
  FORMULA_WITHOUT_RESULT("");

  private final Pattern parts;

  ViewNote(String parts) {
    this.parts = Pattern.compile(parts);
  }

  /** The notes that follow from the parts a document has. */
  static Set<ViewNote> of(ZipFile archive) {
    var found = EnumSet.noneOf(ViewNote.class);
    archive.stream()
        .map(ZipEntry::getName)
        .forEach(
            name -> {
              for (var note : values()) {
                if (note.parts.matcher(name).matches()) {
                  found.add(note);
                }
              }
            });
    return found;
  }
}
