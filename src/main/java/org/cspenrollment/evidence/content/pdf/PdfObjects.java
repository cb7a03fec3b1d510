package org.cspenrollment.evidence.content.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.cspenrollment.evidence.content.EvidenceProblems;

/** Walks the objects of a PDF and looks for what acts by itself or hides another file. */
final class PdfObjects {

  private static final int MAX_OBJECTS = 300_000;

  private static final Set<String> MULTIMEDIA = Set.of("RichMedia", "Movie", "Sound", "3D");

  private final PdfAttachments attachments = new PdfAttachments();

  private PdfObjects() {}

  /** Refuses what acts; what is encrypted after all is not read here. */
  static void check(Path file) throws IOException {
    try (var bytes = new RandomAccessReadBufferedFile(file.toFile());
        var pdf = Loader.loadPDF(bytes, "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
      if (pdf.isEncrypted()) {
        throw PdfFault.LOCKED.found();
      }
      check(pdf);
    } catch (InvalidPasswordException e) {
      throw PdfFault.LOCKED.found();
    }
  }

  /**
   * The same for one that anybody can open but not change: all that is in it is decrypted first, in
   * memory alone, and measured then. For a process that may run out of its memory.
   */
  static void checkDecrypted(Path file) throws IOException {
    try (var bytes = new RandomAccessReadBufferedFile(file.toFile());
        var pdf = Loader.loadPDF(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
      PdfStreams.check(check(pdf));
    } catch (InvalidPasswordException | LinkageError keyIsElsewhere) {
      throw PdfFault.LOCKED.found();
    }
  }

  private static List<COSStream> check(PDDocument pdf) throws IOException {
    var streams = new PdfObjects().check(pdf.getDocument());
    if (pdf.getNumberOfPages() == 0) {
      throw EvidenceProblems.unreadable("The PDF has no pages. Save it again.");
    }
    return streams;
  }

  private List<COSStream> check(COSDocument document) throws IOException {
    var keys = new ArrayList<>(document.getXrefTable().keySet());
    if (keys.size() > MAX_OBJECTS) {
      throw EvidenceProblems.archiveLimit(
          "The PDF has too many parts. Print it to a new PDF and send that.");
    }
    inspect(document.getTrailer());
    var streams = new ArrayList<COSStream>();
    for (var key : keys) {
      var object = document.getObjectFromPool(key).getObject();
      inspect(object);
      if (object instanceof COSStream stream) {
        streams.add(stream);
      }
    }
    refuseUnnamedFiles(streams);
    return streams;
  }

  /** After all names of files are known. */
  private void refuseUnnamedFiles(List<COSStream> streams) {
    streams.forEach(attachments::refuseUnlessNoted);
  }

  /** Looks at one object and what is written inside it; what it refers to has its own turn. */
  private void inspect(COSBase object) throws IOException {
    Deque<COSBase> open = new ArrayDeque<>();
    add(open, object);
    while (!open.isEmpty()) {
      var next = open.pop();
      if (next instanceof COSArray array) {
        for (int i = 0; i < array.size(); i++) {
          add(open, array.get(i));
        }
      } else if (next instanceof COSDictionary dictionary) {
        look(dictionary);
        dictionary.getValues().forEach(value -> add(open, value));
      }
    }
  }

  private void look(COSDictionary dictionary) throws IOException {
    PdfActions.refuseIn(dictionary);
    attachments.note(dictionary);
    if (COSName.ANNOT.equals(dictionary.getCOSName(COSName.TYPE))
        || dictionary.containsKey(COSName.RECT)) {
      if (MULTIMEDIA.contains(String.valueOf(dictionary.getNameAsString(COSName.SUBTYPE)))) {
        throw PdfFault.MULTIMEDIA.found();
      }
    }
    if (dictionary.getDictionaryObject(COSName.ACRO_FORM) instanceof COSDictionary form
        && form.getDictionaryObject(COSName.XFA) != null) {
      throw PdfFault.DYNAMIC_FORM.found();
    }
  }

  private static void add(Deque<COSBase> open, COSBase object) {
    if (object != null) {
      open.push(object);
    }
  }
}
