package org.cspenrollment.demo.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.web.util.HtmlUtils;

/** The smallest DOCX that Word opens: three parts, no styles, no macros, no links. */
final class WordFile {

  private static final LocalDateTime MADE = LocalDateTime.of(2018, 9, 3, 9, 0);

  private static final String TYPES =
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\
      <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
      </Types>""";

  private static final String RELATIONSHIPS =
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>\
      </Relationships>""";

  private WordFile() {}

  /** A file of these paragraphs, the first of them in bold. */
  static byte[] of(List<String> paragraphs) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      add(zip, "[Content_Types].xml", TYPES);
      add(zip, "_rels/.rels", RELATIONSHIPS);
      add(zip, "word/document.xml", document(paragraphs));
    }
    return bytes.toByteArray();
  }

  private static String document(List<String> paragraphs) {
    var body = new StringBuilder();
    for (int i = 0; i < paragraphs.size(); i++) {
      body.append("<w:p><w:r>")
          .append(i == 0 ? "<w:rPr><w:b/><w:sz w:val=\"32\"/></w:rPr>" : "")
          .append("<w:t xml:space=\"preserve\">")
          .append(HtmlUtils.htmlEscapeDecimal(paragraphs.get(i), "UTF-8"))
          .append("</w:t></w:r></w:p>");
    }
    return """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>%s\
    <w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>"""
        .formatted(body);
  }

  private static void add(ZipOutputStream zip, String name, String xml) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(MADE);
    zip.putNextEntry(entry);
    zip.write(xml.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
