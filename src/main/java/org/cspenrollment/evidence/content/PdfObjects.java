package org.cspenrollment.evidence.content;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Walks the objects of a PDF and looks for what acts by itself or hides another file. */
final class PdfObjects {

  private static final int MAX_OBJECTS = 300_000;

  private static final Set<String> ACTIVE =
      Set.of(
          "JavaScript",
          "JS",
          "Launch",
          "EmbeddedFile",
          "EmbeddedFiles",
          "RichMedia",
          "GoToE",
          "XFA");

  private PdfObjects() {}

  static void check(Path file) throws IOException {
    try (var bytes = new RandomAccessReadBufferedFile(file.toFile());
        var pdf = Loader.loadPDF(bytes, "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
      if (pdf.isEncrypted()) {
        throw locked();
      }
      var document = pdf.getDocument();
      var keys = new ArrayList<>(document.getXrefTable().keySet());
      if (keys.size() > MAX_OBJECTS) {
        throw EvidenceProblems.archiveLimit(
            "The PDF has too many parts. Print it to a new PDF and send that.");
      }
      inspect(document.getTrailer());
      for (var key : keys) {
        inspect(document.getObjectFromPool(key).getObject());
      }
      if (pdf.getNumberOfPages() == 0) {
        throw EvidenceProblems.unreadable("The PDF has no pages. Save it again.");
      }
    } catch (InvalidPasswordException e) {
      throw locked();
    }
  }

  /** Looks at one object and what is written inside it; what it refers to has its own turn. */
  private static void inspect(COSBase object) {
    Deque<COSBase> open = new ArrayDeque<>();
    add(open, object);
    while (!open.isEmpty()) {
      var next = open.pop();
      if (next instanceof COSName name) {
        refuseIfActive(name);
      } else if (next instanceof COSArray array) {
        for (int i = 0; i < array.size(); i++) {
          add(open, array.get(i));
        }
      } else if (next instanceof COSDictionary dictionary) {
        dictionary.keySet().forEach(PdfObjects::refuseIfActive);
        dictionary.getValues().forEach(value -> add(open, value));
      }
    }
  }

  private static void add(Deque<COSBase> open, COSBase object) {
    if (object != null) {
      open.push(object);
    }
  }

  private static void refuseIfActive(COSName name) {
    if (ACTIVE.contains(name.getName())) {
      throw EvidenceProblems.activeContent(
          "The PDF carries a script, a program or another file. Print it to a new PDF and send"
              + " that; send attached files by themselves.");
    }
  }

  private static RuntimeException locked() {
    return EvidenceProblems.activeContent(
        "The PDF is protected by a password or restricted. Save it without protection.");
  }
}
