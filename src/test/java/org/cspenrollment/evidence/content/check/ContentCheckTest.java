package org.cspenrollment.evidence.content.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.cspenrollment.evidence.Samples.ascii;
import static org.cspenrollment.evidence.Samples.bytes;
import static org.cspenrollment.evidence.Samples.docxWith;
import static org.cspenrollment.evidence.Samples.relationship;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.cspenrollment.evidence.Samples;
import org.cspenrollment.evidence.content.EvidenceLimits;
import org.cspenrollment.evidence.content.EvidenceType;
import org.cspenrollment.evidence.content.office.OfficePart;
import org.cspenrollment.evidence.content.office.ZipDirectory;
import org.cspenrollment.evidence.content.pdf.PdfCheck;
import org.cspenrollment.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class ContentCheckTest {

  private static final String HTML = "<html><script>void 0</script></html>";

  @TempDir private Path directory;

  private final ContentCheck check =
      new ContentCheck(
          new PictureCheck(new EvidenceLimits(1, DataSize.ofMegabytes(1), 80_000_000, 1, 1)),
          new PdfCheck());

  static Stream<Arguments> sound() {
    return Stream.of(
        arguments(EvidenceType.PDF, Samples.pdf()),
        arguments(EvidenceType.PNG, Samples.png()),
        arguments(EvidenceType.JPEG, Samples.jpeg()),
        arguments(EvidenceType.DOCX, Samples.docx()),
        arguments(EvidenceType.XLSX, Samples.xlsx()),
        arguments(EvidenceType.PNG, Samples.pngClaiming(10_000, 8_000)),
        arguments(
            EvidenceType.DOCX,
            docxWith(
                "word/_rels/document.xml.rels",
                relationship("hyperlink", "https://example.com/a?b=c", "External"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sound")
  void whatIsWhatItSaysIsAccepted(EvidenceType type, byte[] content) {
    assertThatCode(() -> check(type, content, null)).doesNotThrowAnyException();
    assertThatCode(() -> check(type, content, "application/octet-stream"))
        .doesNotThrowAnyException();
    assertThatCode(() -> check(type, content, type.mediaType().toUpperCase(Locale.ROOT) + ";a=b"))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "application/haansoftpdf",
        "application/haansoftdocx",
        "application/force-download",
        "application/zip",
        "application/x-zip-compressed",
        "application/vnd.ms-office",
        "application/vnd.ms-excel",
        "application/kswps",
        "image/jpg",
        "image/pjpeg",
        "text/plain",
        "no type at all"
      })
  void whatAComputerCallsAFileIsNoEvidence(String declared) {
    assertThatCode(() -> check(EvidenceType.PDF, Samples.pdf(), declared))
        .doesNotThrowAnyException();
    assertThat(refused(EvidenceType.PDF, Samples.png(), declared)).isEqualTo("415 type-mismatch");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {"text/html", "TEXT/HTML; charset=utf-8", "image/svg+xml", "application/xhtml+xml"})
  void aTypeThatActsIsBelieved(String declared) {
    assertThat(refused(EvidenceType.PDF, Samples.pdf(), declared)).isEqualTo("415 type-mismatch");
  }

  @ParameterizedTest(name = "a {0} named {1}")
  @CsvSource({"PDF,PNG", "PNG,JPEG", "JPEG,PDF", "DOCX,XLSX", "XLSX,DOCX", "DOCX,PDF", "PDF,DOCX"})
  void contentAndExtensionMustAgree(EvidenceType content, EvidenceType extension) {
    var bytes =
        switch (content) {
          case PDF -> Samples.pdf();
          case PNG -> Samples.png();
          case JPEG -> Samples.jpeg();
          case DOCX -> Samples.docx();
          case XLSX -> Samples.xlsx();
        };
    assertThat(refused(extension, bytes, null)).isEqualTo("415 type-mismatch");
  }

  static Stream<Arguments> bad() {
    var pdf = Samples.pdf();
    var png = Samples.png();
    var jpeg = Samples.jpeg();
    var docx = Samples.docx();
    return Stream.of(
        arguments(
            "a program as PDF", "PDF", bytes(ascii("MZ"), new byte[200]), "415 type-mismatch"),
        arguments(
            "an ELF file", "PDF", bytes(ascii("\u007FELF"), new byte[200]), "415 type-mismatch"),
        arguments("a shell script", "PDF", ascii("#!/bin/sh\nexit 0\n"), "415 type-mismatch"),
        arguments("HTML as PNG", "PNG", ascii(HTML), "415 type-mismatch"),
        arguments(
            "SVG as PNG",
            "PNG",
            ascii("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
            "415 type-mismatch"),
        arguments("a GIF", "PNG", ascii("GIF89a/*" + HTML), "415 type-mismatch"),
        arguments(
            "a plain ZIP", "DOCX", Samples.zip(one("a.txt", ascii("a"))), "415 type-mismatch"),
        arguments("PDF and ZIP", "PDF", bytes(pdf, docx), "415 polyglot"),
        arguments("PNG and ZIP", "PNG", bytes(png, docx), "415 polyglot"),
        arguments("JPEG and ZIP", "JPEG", bytes(jpeg, docx), "415 polyglot"),
        arguments("PNG with something after it", "PNG", bytes(png, ascii("x")), "415 polyglot"),
        arguments(
            "PDF and HTML", "PDF", bytes(ascii("%PDF-1.4\n%" + HTML + "\n"), pdf), "415 polyglot"),
        arguments("a cut-off PDF", "PDF", Arrays.copyOf(pdf, pdf.length - 40), "422 unreadable"),
        arguments(
            "a PDF of nothing", "PDF", ascii("%PDF-1.4\nnothing at all\n%%EOF"), "422 unreadable"),
        arguments("a cut-off PNG", "PNG", Arrays.copyOf(png, png.length - 5), "422 unreadable"),
        arguments("a cut-off JPEG", "JPEG", Arrays.copyOf(jpeg, jpeg.length - 2), "422 unreadable"),
        arguments("a broken JPEG", "JPEG", Arrays.copyOf(jpeg, 30), "422 unreadable"),
        arguments("a huge PNG", "PNG", Samples.pngClaiming(60_000, 60_000), "422 image-limit"),
        arguments(
            "one pixel row more", "PNG", Samples.pngClaiming(10_000, 8_001), "422 image-limit"),
        arguments("a PNG of no width", "PNG", Samples.pngClaiming(0, 8), "422 unreadable"),
        arguments("a negative PNG", "PNG", Samples.pngClaiming(-1, -1), "422 unreadable"),
        arguments("a locked PDF", "PDF", locked("secret"), "422 active-content"),
        arguments("a PDF packed too well", "PDF", pdfBomb(), "422 archive-limit"),
        arguments(
            "a PDF packed twice",
            "PDF",
            pdfStream(deflated(deflated(new byte[9]))),
            "422 archive-limit"),
        arguments("a cut-off DOCX", "DOCX", Arrays.copyOf(docx, docx.length - 5), "422 unreadable"),
        arguments("a DOCX with something before", "DOCX", bytes(docx, docx), "422 unreadable"),
        arguments(
            "a part too well packed",
            "DOCX",
            docxWith("a.bin", new byte[20 << 20]),
            "422 archive-limit"),
        arguments("too many parts", "DOCX", manyParts(), "422 archive-limit"),
        arguments("a part that lies", "DOCX", lyingSize(), "422 archive-limit"),
        arguments("an overlap", "DOCX", overlapping(), "422 unreadable"),
        arguments("a path", "DOCX", docxWith("../x.xml", ascii("<a/>")), "422 archive-content"),
        arguments("a root", "DOCX", docxWith("/x.xml", ascii("<a/>")), "422 archive-content"),
        arguments(
            "a Windows path", "DOCX", docxWith("a\\x.xml", ascii("<a/>")), "422 archive-content"),
        arguments(
            "the same twice",
            "DOCX",
            docxWith("WORD/document.xml", ascii("<a/>")),
            "422 archive-content"),
        arguments(
            "a macro", "DOCX", docxWith("word/vbaProject.bin", new byte[9]), "422 archive-content"),
        arguments(
            "an archive inside",
            "DOCX",
            docxWith("word/embeddings/a.docx", docx),
            "422 archive-content"),
        arguments(
            "a template elsewhere",
            "DOCX",
            docxWith(
                "word/_rels/settings.xml.rels",
                relationship("attachedTemplate", "https://example.com/t.dotm", "External")),
            "422 archive-content"),
        arguments(
            "a document type",
            "DOCX",
            docxWith(
                "word/a.xml", ascii("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\">]><a/>")),
            "422 archive-content"),
        arguments("an encrypted part", "DOCX", flagged(docx, 8, 1), "422 archive-content"),
        arguments("a symbolic link", "DOCX", flagged(docx, 41, 0xA0), "422 archive-content"));
  }

  @ParameterizedTest(name = "{0}: {3}")
  @MethodSource("bad")
  void whatIsNotIsRefused(String what, String type, byte[] content, String answer) {
    assertThat(refused(EvidenceType.valueOf(type), content, null)).as(what).isEqualTo(answer);
  }

  @Test
  void aDoctypeIsFoundWhereverThePiecesBreak() {
    var text = "<?xml version=\"1.0\"?><!-- a --><!DocType a><a/>";
    for (int cut = 1; cut < text.length(); cut++) {
      var part = new OfficePart("word/a.xml");
      var begin = ascii(text.substring(0, cut));
      var end = ascii(text.substring(cut));

      assertThat(
              catchThrowable(
                  () -> {
                    part.take(begin, begin.length);
                    part.take(end, end.length);
                  }))
          .as("cut at %d", cut)
          .isInstanceOf(ProblemException.class);
    }
  }

  private void check(EvidenceType type, byte[] content, String declared) throws IOException {
    var file = Files.write(directory.resolve("file"), content);
    check.check(file, type, declared);
  }

  private String refused(EvidenceType type, byte[] content, String declared) {
    var thrown = catchThrowable(() -> check(type, content, declared));
    assertThat(thrown).isInstanceOf(ProblemException.class).message().endsWith(".");
    return ((ProblemException) thrown).status().value() + " " + ((ProblemException) thrown).type();
  }

  private static byte[] locked(String password) {
    return Samples.pdf(
        document -> {
          try {
            document.protect(
                new StandardProtectionPolicy("owner", password, new AccessPermission()));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static byte[] pdfBomb() {
    return pdfStream(deflated(new byte[129 << 20]));
  }

  private static byte[] pdfStream(byte[] packed) {
    return Samples.pdf(
        document -> {
          var stream = document.getDocument().createCOSStream();
          try (var out = stream.createRawOutputStream()) {
            out.write(packed);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
          document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("B"), stream);
        });
  }

  private static byte[] deflated(byte[] content) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DeflaterOutputStream(bytes, new Deflater(9))) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] manyParts() {
    var parts = Samples.docxParts();
    for (int i = parts.size(); i <= ZipDirectory.MAX_ENTRIES; i++) {
      parts.put("word/media/" + i + ".bin", new byte[1]);
    }
    return Samples.zip(parts);
  }

  /** Its directory says the last part is one byte long. */
  private static byte[] lyingSize() {
    return changed(Samples.docx(), 24, 1, 0, 0, 0);
  }

  /** Its directory says the last part stands where the first one does. */
  private static byte[] overlapping() {
    return changed(Samples.docx(), 42, 0, 0, 0, 0);
  }

  private static byte[] flagged(byte[] zip, int at, int flag) {
    return changed(zip, at, flag);
  }

  /** Changes bytes of the directory's last record. */
  private static byte[] changed(byte[] zip, int at, int... values) {
    var changed = zip.clone();
    int record = changed.length - 4;
    while (changed[record] != 'P'
        || changed[record + 1] != 'K'
        || changed[record + 2] != 1
        || changed[record + 3] != 2) {
      record--;
    }
    for (int i = 0; i < values.length; i++) {
      changed[record + at + i] = (byte) values[i];
    }
    return changed;
  }

  private static Map<String, byte[]> one(String name, byte[] content) {
    return Map.of(name, content);
  }
}
