package org.cspenrollment.partner.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks as Excel writes them, part by part. */
final class WorkbookSamples {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String LINKS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String HEADER =
      "<row r='1'>%s%s%s</row>"
          .formatted(text("A1", "tenantId"), text("B1", "Name"), text("C1", "note"));

  private WorkbookSamples() {}

  /** A name with its reading, a day, a truth value, a month and a number; an empty row between. */
  static byte[] registry() {
    return workbook(
        "<workbookPr/>",
        HEADER
            + "<row r='2'>"
            + text("A2", "KR-10421")
            + "<c r='B2' t='s'><v>0</v></c><c r='C2' s='1'><v>43388</v></c></row>"
            + "<row r='3'><c r='A3' t='inlineStr'><is><t> </t></is></c></row>"
            + "<row r='4'>"
            + text("A4", "KR-10422")
            + "<c r='B4' t='b'><v>1</v></c><c r='C4' s='2'><v>43344</v></c></row>"
            + "<row r='5'>"
            + text("A5", "KR-10423")
            + "<c r='B5'><v>299999.99</v></c><c r='C5'/></row>");
  }

  /** A day of the system in which the first one is that of 1904. */
  static byte[] of1904() {
    return workbook(
        "<workbookPr date1904='1'/>",
        HEADER
            + "<row r='2'>"
            + text("A2", "KR-10421")
            + "<c r='B2' s='1'><v>43363</v></c><c r='C2'/></row>");
  }

  static byte[] bomb() {
    return zip(
        out -> {
          out.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
          var blank = new byte[1 << 20];
          for (int i = 0; i <= 1_024; i++) {
            out.write(blank);
          }
        });
  }

  static byte[] noWorkbook() {
    return zip(out -> part(out, "a.txt", "plain"));
  }

  private static String text(String cell, String text) {
    return "<c r='%s' t='inlineStr'><is><t>%s</t></is></c>".formatted(cell, text);
  }

  private static byte[] workbook(String properties, String rows) {
    return zip(
        out -> {
          part(
              out,
              "[Content_Types].xml",
              "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                  + override("workbook", "sheet.main")
                  + override("styles", "styles")
                  + override("sharedStrings", "sharedStrings")
                  + override("worksheets/sheet1", "worksheet")
                  + "</Types>");
          part(
              out,
              "xl/workbook.xml",
              "<workbook xmlns='%s' xmlns:r='%s'>%s<sheets><sheet name='a' sheetId='1' r:id='rId1'/></sheets></workbook>"
                  .formatted(MAIN, LINKS, properties));
          part(
              out,
              "xl/_rels/workbook.xml.rels",
              ("<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                      + "<Relationship Id='rId1' Type='%s/worksheet' Target='worksheets/sheet1.xml'/>"
                      + "</Relationships>")
                  .formatted(LINKS));
          part(
              out,
              "xl/styles.xml",
              "<styleSheet xmlns='%s'><numFmts count='1'><numFmt numFmtId='164' formatCode='mmm\\-yy'/></numFmts><cellXfs count='3'><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/></cellXfs></styleSheet>"
                  .formatted(MAIN));
          part(
              out,
              "xl/sharedStrings.xml",
              "<sst xmlns='%s'><si><t>株式会社楓</t><rPh sb='0' eb='5'><t>カブシキガイシャカエデ</t></rPh></si></sst>"
                  .formatted(MAIN));
          part(
              out,
              "xl/worksheets/sheet1.xml",
              "<worksheet xmlns='%s'><sheetData>%s</sheetData></worksheet>".formatted(MAIN, rows));
        });
  }

  private static String override(String part, String type) {
    return "<Override PartName='/xl/%s.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.%s+xml'/>"
        .formatted(part, type);
  }

  private interface Parts {
    void write(ZipOutputStream out) throws IOException;
  }

  private static byte[] zip(Parts parts) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(bytes)) {
      parts.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void part(ZipOutputStream out, String name, String content) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(content.getBytes(StandardCharsets.UTF_8));
    out.closeEntry();
  }
}
