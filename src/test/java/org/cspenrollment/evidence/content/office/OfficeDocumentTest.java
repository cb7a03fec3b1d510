package org.cspenrollment.evidence.content.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.cspenrollment.evidence.Samples.ascii;
import static org.cspenrollment.evidence.Samples.docxWith;
import static org.cspenrollment.evidence.Samples.relationship;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.cspenrollment.evidence.Samples;
import org.cspenrollment.platform.problem.ProblemException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Word and Excel documents as people make them, and documents that act. */
class OfficeDocumentTest {

  private static final String DOCUMENT = "word/document.xml";
  private static final String CONTENTS = "[Content_Types].xml";
  private static final String LINKS = "word/_rels/document.xml.rels";

  @TempDir private Path directory;

  static Stream<Arguments> taken() {
    return Stream.of(
        arguments("a link to a folder", link("file:///\\\\fileserver\\contracts")),
        arguments("a link to a telephone", link("tel:+49301234")),
        arguments("a link beside", link("Contracts/order.docx")),
        arguments("a link within", link("#_Toc1")),
        arguments("a link without a scheme", link("www.example.com")),
        arguments("a blank before a part", docxWith(DOCUMENT, ascii("\n<document/>"))),
        arguments(
            "a part in UTF-16",
            docxWith(
                DOCUMENT,
                "\uFEFF<?xml version='1.0' encoding='UTF-16'?><document/>"
                    .getBytes(StandardCharsets.UTF_16LE))),
        arguments("a chart with its workbook", chart(Samples.xlsx())),
        arguments(
            "the template of somebody's own computer",
            docxWith(
                "word/_rels/settings.xml.rels",
                relationship("attachedTemplate", "file:///C:\\Templates\\a.dotx", "External"))),
        arguments("a field of the page", field("PAGE")),
        arguments("a field with a field in it", nested("IF ")),
        arguments("another workbook", linkedWorkbook("file:///\\\\fileserver\\prices.xlsx")),
        arguments("another workbook on the web", linkedWorkbook("https://a.example/prices.xlsx")),
        arguments(
            "links that are updated when asked",
            xlsxWith("xl/workbook.xml", "<w><workbookPr updateLinks='never'/></w>")),
        arguments("a sum", xlsxWith("xl/worksheets/sheet1.xml", "<s><f>SUM(A1:A2)</f></s>")),
        arguments(
            "a name", xlsxWith("xl/workbook.xml", "<w><definedName>A!$A$1</definedName></w>")),
        arguments(
            "settings of a printer",
            listed(
                Samples.xlsxParts(),
                "spreadsheetml.printerSettings",
                "xl/printerSettings/printerSettings1.bin",
                "\u0001\u0002 no XML")),
        arguments("a list of contents with a mark in front", marked(Samples.docxParts())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("taken")
  void whatPeopleMakeIsTaken(String what, byte[] content) {
    assertThatCode(() -> read(content)).as(what).doesNotThrowAnyException();
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        arguments("DDEAUTO in pieces", "field", pieces("DD", "EAUTO c:\\a")),
        arguments("a picture fetched", "field", simple("INCLUDEPICTURE \"https://a.example/a\"")),
        arguments("a text fetched", "field", field("  includetext \"a\"")),
        arguments("a linked object", "field", field("LINK Excel.Sheet")),
        arguments("an instruction that is hidden", "field", nested("")),
        arguments("altChunk", "embedded", docxWith(DOCUMENT, ascii("<d><altChunk/></d>"))),
        arguments(
            "altChunk in the list",
            "embedded",
            docxWith(LINKS, relationship("aFChunk", "a.html", ""))),
        arguments(
            "a workbook of no chart",
            "embedded",
            docxWith("word/embeddings/a.xlsx", Samples.xlsx())),
        arguments("a chart with a document", "embedded", chart(Samples.docx())),
        arguments("a workbook in a workbook of a chart", "embedded", chart(chart(Samples.xlsx()))),
        arguments(
            "a template elsewhere",
            "linked",
            docxWith(
                "word/_rels/settings.xml.rels",
                relationship("attachedTemplate", "https://a.example/a.dotm", "External"))),
        arguments("a script behind a link", "link", link("javascript:a()")),
        arguments(
            "DDE", "linked", xlsxWith("xl/externalLinks/externalLink1.xml", "<e><ddeLink/></e>")),
        arguments(
            "DDE in a part called otherwise",
            "linked",
            xlsxWith("xl/a/b.xml", "<e><ddeLink/></e>")),
        arguments(
            "DDE in a part of another ending",
            "linked",
            listed(
                Samples.xlsxParts(),
                "spreadsheetml.externalLink+xml",
                "links/a.bin",
                "<e><ddeLink/></e>")),
        arguments(
            "a field in a part of another ending",
            "field",
            listed(
                Samples.docxParts(),
                "wordprocessingml.footer+xml",
                "parts/a.bin",
                "<f><fldSimple instr='DDEAUTO a'/></f>")),
        arguments("an OLE link", "linked", xlsxWith("xl/externalLinks/a.xml", "<e><oleLink/></e>")),
        arguments(
            "links that are updated without asking",
            "linked",
            xlsxWith("xl/workbook.xml", "<w><workbookPr updateLinks='always'/></w>")),
        arguments(
            "another workbook where no link is",
            "linked",
            docxWith(LINKS, relationship("externalLinkPath", "a.xlsx", "External"))),
        arguments(
            "data on opening",
            "linked",
            xlsxWith("xl/connections.xml", "<c><connection refreshOnLoad='1'/></c>")),
        arguments("a macro of Excel 4", "macros", xlsxWith("xl/macrosheets/sheet1.xml", "<a/>")),
        arguments(
            "a name that is a macro",
            "macros",
            xlsxWith("xl/workbook.xml", "<w><definedName xlm='1'/></w>")),
        arguments(
            "a formula that fetches",
            "function",
            xlsxWith("xl/worksheets/sheet1.xml", "<s><f>_xlfn.WEBSERVICE(A1)</f></s>")),
        arguments(
            "a document type in UTF-16",
            "doctype",
            docxWith(
                DOCUMENT, "\uFEFF<!DOCTYPE a><document/>".getBytes(StandardCharsets.UTF_16LE))));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("refused")
  void whatActsIsRefusedByWhatWasFound(String what, String reason, byte[] content) {
    var refused = catchThrowableOfType(ProblemException.class, () -> read(content));

    assertThat(refused.status().value() + " " + refused.type() + " " + refused.reason())
        .as(what)
        .isEqualTo("422 archive-content " + reason);
  }

  private void read(byte[] content) throws IOException {
    OfficeDocument.read(Files.write(directory.resolve("file"), content));
  }

  private static byte[] linkedWorkbook(String target) {
    var parts = Samples.xlsxParts();
    parts.put(
        "xl/externalLinks/externalLink1.xml",
        ascii("<externalLink><externalBook/></externalLink>"));
    parts.put(
        "xl/externalLinks/_rels/externalLink1.xml.rels",
        relationship("externalLinkPath", target, "External"));
    return Samples.zip(parts);
  }

  private static byte[] link(String target) {
    return docxWith(LINKS, relationship("hyperlink", target, "External"));
  }

  private static byte[] field(String instruction) {
    return pieces(instruction);
  }

  private static byte[] pieces(String... instruction) {
    var runs = new StringBuilder("<d><fldChar fldCharType='begin'/>");
    for (var piece : instruction) {
      runs.append("<r><instrText>").append(piece).append("</instrText></r>");
    }
    return docxWith(DOCUMENT, ascii(runs + "<fldChar fldCharType='end'/></d>"));
  }

  private static byte[] simple(String instruction) {
    return docxWith(
        "word/header1.xml",
        ascii("<h><fldSimple instr='%s'/></h>".formatted(instruction.replace("'", "&apos;"))));
  }

  private static byte[] nested(String before) {
    return docxWith(
        DOCUMENT,
        ascii(
            "<d><fldChar fldCharType='begin'/><instrText>"
                + before
                + "</instrText><fldChar fldCharType='begin'/><instrText>PAGE</instrText>"
                + "<fldChar fldCharType='end'/><fldChar fldCharType='end'/></d>"));
  }

  private static byte[] chart(byte[] workbook) {
    var parts = Samples.docxParts();
    parts.put("word/embeddings/book.xlsx", workbook);
    parts.put(
        "word/charts/_rels/chart1.xml.rels",
        relationship("package", "../embeddings/book.xlsx", ""));
    return Samples.zip(parts);
  }

  /** With one part more, which is what the list of contents says of it. */
  private static byte[] listed(
      Map<String, byte[]> parts, String type, String name, String content) {
    var list = new String(parts.get(CONTENTS), StandardCharsets.UTF_8);
    var entry =
        "<Override PartName=\"/%s\" ContentType=\"application/vnd.openxmlformats-officedocument.%s\"/>"
            .formatted(name, type);
    parts.put(CONTENTS, ascii(list.replace("</Types>", entry + "</Types>")));
    parts.put(name, ascii(content));
    return Samples.zip(parts);
  }

  private static byte[] marked(Map<String, byte[]> parts) {
    var list = new String(parts.get(CONTENTS), StandardCharsets.UTF_8);
    parts.put(CONTENTS, ("\uFEFF" + list).getBytes(StandardCharsets.UTF_8));
    return Samples.zip(parts);
  }

  private static byte[] xlsxWith(String name, String content) {
    var parts = Samples.xlsxParts();
    parts.put(name, ascii(content));
    return Samples.zip(parts);
  }
}
