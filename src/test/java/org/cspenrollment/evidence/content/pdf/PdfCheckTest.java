package org.cspenrollment.evidence.content.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.cspenrollment.evidence.Samples.ascii;
import static org.cspenrollment.evidence.Samples.bytes;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.cspenrollment.evidence.Samples;
import org.cspenrollment.evidence.content.EvidenceLimits;
import org.cspenrollment.evidence.content.EvidenceType;
import org.cspenrollment.evidence.content.check.ContentCheck;
import org.cspenrollment.evidence.content.check.PictureCheck;
import org.cspenrollment.platform.problem.ProblemException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;

/** PDFs as real programs write them, and PDFs that act. */
class PdfCheckTest {

  private static final String FACTUR_X =
      "<?xml version='1.0' encoding='UTF-8'?><rsm:CrossIndustryInvoice"
          + " xmlns:rsm='urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100'><a/></rsm:CrossIndustryInvoice>";
  private static final String XRECHNUNG =
      "<Invoice xmlns='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2'/>";

  @TempDir private Path directory;

  private final ContentCheck check =
      new ContentCheck(
          new PictureCheck(new EvidenceLimits(1, DataSize.ofMegabytes(1), 80_000_000, 1, 1)),
          new PdfCheck());

  static Stream<Arguments> opened() {
    var pdf = Samples.pdf();
    return Stream.of(
        arguments("a mark of the byte order in front", bytes(mark(), pdf)),
        arguments("an empty line in front", bytes(ascii("\r\n  \n"), pdf)),
        arguments("1,100 zeros behind", bytes(pdf, new byte[1_100])),
        arguments("blank lines behind", bytes(pdf, ascii("\r\n\r\n".repeat(400)))),
        arguments("a number format", field("AFNumber_Format(2, 0, 0, 0, \"\", true);")),
        arguments("a date entry", field("AFDate_KeystrokeEx(\"yyyy-mm-dd\");")),
        arguments("a sum", field("AFSimple_Calculate(\"SUM\", new Array (\"a\", \"b\"));")),
        arguments("no files in the list of files", names("EmbeddedFiles", new COSDictionary())),
        arguments("no scripts in the list of scripts", names("JavaScript", new COSDictionary())),
        arguments("a font called JS", catalog("DR", one("JS", one("Type", name("Font"))))),
        arguments("a destination called Launch", names("Dests", one("Launch", new COSArray()))),
        arguments("a heading of the kind Launch", catalog("StructTreeRoot", heading())),
        arguments("a title of markup", titled("<html>")),
        arguments("a page to begin with", catalog("OpenAction", action("GoTo"))),
        arguments("a link to the web", link(uri("https://example.com/a"))),
        arguments("a link to a mail", link(uri("mailto:a@b.example"))),
        arguments("a link to a folder", link(uri("file:///C:/contracts/"))),
        arguments("a link to another PDF", link(action("GoToR"))),
        arguments("a button that sends", link(action("SubmitForm"))),
        arguments("Factur-X", attached("factur-x.xml", FACTUR_X)),
        arguments("XRechnung", attached("xrechnung.xml", XRECHNUNG)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("opened")
  void whatEveryReaderOpensIsTaken(String what, byte[] content) {
    assertThatCode(() -> check(content)).as(what).doesNotThrowAnyException();
  }

  static Stream<Arguments> acting() {
    return Stream.of(
        arguments("GoToR on opening", "on-opening", catalog("OpenAction", action("GoToR"))),
        arguments(
            "SubmitForm on opening", "on-opening", catalog("OpenAction", action("SubmitForm"))),
        arguments(
            "URI on opening", "on-opening", catalog("OpenAction", uri("https://example.com"))),
        arguments("URI on a page", "on-opening", page("O", uri("https://example.com"))),
        arguments(
            "URI on leaving", "on-opening", catalog("AA", one("WC", uri("https://a.example")))),
        arguments("ImportData on opening", "fetches", catalog("OpenAction", action("ImportData"))),
        arguments("Rendition on opening", "fetches", catalog("OpenAction", action("Rendition"))),
        arguments("Launch on opening", "application", catalog("OpenAction", action("Launch"))),
        arguments("Launch by a click", "application", link(action("Launch"))),
        arguments("Launch after a page", "application", catalog("OpenAction", then("Launch"))),
        arguments("a file inside opened", "application", link(action("GoToE"))),
        arguments("a script on opening", "script", catalog("OpenAction", script("app.alert(1)"))),
        arguments("a script in the list", "script", names("JavaScript", script("a()"))),
        arguments("a script in a field", "script", field("AFNumber_Format(app.launchURL(\"a\"))")),
        arguments("a script behind a format", "script", field("AFNumber_Format(2);app.alert(1)")),
        arguments("a script in a link", "link", link(uri("java\nscript:a()"))),
        arguments("a text file inside", "attachment", attached("a.txt", "plain")),
        arguments("any XML inside", "attachment", attached("factur-x.xml", "<a/>")),
        arguments("a file nothing names", "attachment", unnamed()),
        arguments("a film", "multimedia", annotation("RichMedia")),
        arguments("an XFA form", "dynamic-form", catalog("AcroForm", one("XFA", new COSArray()))));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("acting")
  void whatActsIsRefusedByWhatWasFound(String what, String reason, byte[] content) {
    var thrown = catchThrowable(() -> check(content));

    assertThat(thrown).as(what).isInstanceOf(ProblemException.class);
    var refused = (ProblemException) thrown;
    assertThat(refused.status().value() + " " + refused.type() + " " + refused.reason())
        .isEqualTo("422 active-content " + reason);
    assertThat(refused).message().endsWith(".").doesNotContain(" .");
  }

  private void check(byte[] content) throws IOException {
    check.check(Files.write(directory.resolve("file"), content), EvidenceType.PDF, null);
  }

  private static byte[] mark() {
    return new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  }

  private static byte[] changed(Consumer<COSDictionary> catalog) {
    return Samples.pdf(document -> catalog.accept(document.getDocumentCatalog().getCOSObject()));
  }

  private static byte[] catalog(String key, COSDictionary value) {
    return changed(catalog -> catalog.setItem(COSName.getPDFName(key), value));
  }

  private static byte[] names(String tree, COSDictionary value) {
    return catalog("Names", one(tree, value));
  }

  private static byte[] page(String trigger, COSDictionary action) {
    return Samples.pdf(
        document -> document.getPage(0).getCOSObject().setItem(COSName.AA, one(trigger, action)));
  }

  private static byte[] annotated(COSDictionary annotation) {
    return Samples.pdf(
        document -> {
          annotation.setItem(COSName.RECT, new COSArray());
          var all = new COSArray();
          all.add(annotation);
          document.getPage(0).getCOSObject().setItem(COSName.ANNOTS, all);
        });
  }

  private static byte[] annotation(String subtype) {
    return annotated(one("Subtype", name(subtype)));
  }

  private static byte[] link(COSDictionary action) {
    return annotated(one("A", action));
  }

  private static byte[] field(String script) {
    return annotated(one("AA", one("F", script(script))));
  }

  private static byte[] titled(String title) {
    return Samples.pdf(document -> document.getDocumentInformation().setTitle(title));
  }

  private static byte[] attached(String name, String content) {
    return Samples.pdf(
        document -> {
          var file = one("Type", name("Filespec"));
          file.setString(COSName.F, name);
          file.setItem(COSName.EF, one("F", content(document, content)));
          document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("AF"), file);
        });
  }

  private static byte[] unnamed() {
    return Samples.pdf(
        document ->
            document
                .getDocumentCatalog()
                .getCOSObject()
                .setItem(COSName.getPDFName("B"), content(document, FACTUR_X)));
  }

  private static COSStream content(PDDocument document, String content) {
    var stream = document.getDocument().createCOSStream();
    stream.setItem(COSName.TYPE, COSName.getPDFName("EmbeddedFile"));
    try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(content.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return stream;
  }

  private static COSDictionary heading() {
    var heading = one("S", name("Launch"));
    heading.setItem(COSName.P, new COSDictionary());
    return one("K", heading);
  }

  private static COSDictionary action(String kind) {
    return one("S", name(kind));
  }

  private static COSDictionary then(String kind) {
    var first = action("GoTo");
    first.setItem(COSName.NEXT, action(kind));
    return first;
  }

  private static COSDictionary uri(String address) {
    var uri = action("URI");
    uri.setItem(COSName.URI, new COSString(address));
    return uri;
  }

  private static COSDictionary script(String script) {
    var action = action("JavaScript");
    action.setItem(COSName.JS, new COSString(script));
    return action;
  }

  private static COSDictionary one(String key, COSBase value) {
    var dictionary = new COSDictionary();
    dictionary.setItem(COSName.getPDFName(key), value);
    return dictionary;
  }

  private static COSName name(String text) {
    return COSName.getPDFName(text);
  }
}
