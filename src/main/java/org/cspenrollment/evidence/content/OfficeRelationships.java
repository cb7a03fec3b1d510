package org.cspenrollment.evidence.content;

import java.io.ByteArrayInputStream;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads which other things a part of a document refers to. A link that somebody has to click is
 * accepted; what a program fetches by itself when it opens the document is not.
 */
final class OfficeRelationships {

  private static final Pattern CLICKED = Pattern.compile("(?i)(https?|mailto):.*", Pattern.DOTALL);

  private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

  static {
    XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
  }

  private OfficeRelationships() {}

  static void check(byte[] part) {
    try {
      var reader = XML.createXMLStreamReader(new ByteArrayInputStream(part));
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamReader.START_ELEMENT
            && reader.getLocalName().equals("Relationship")) {
          check(
              attribute(reader, "TargetMode"),
              attribute(reader, "Type"),
              attribute(reader, "Target"));
        }
      }
    } catch (XMLStreamException e) {
      throw ZipDirectory.damaged();
    }
  }

  private static void check(String mode, String type, String target) {
    if (mode.equalsIgnoreCase("External")
        && !(type.endsWith("/hyperlink") && CLICKED.matcher(target).matches())) {
      throw EvidenceProblems.archiveContent(
          "The document loads something from elsewhere when it is opened: a template, a picture or"
              + " data. Embed it, or print the document to PDF.");
    }
  }

  private static String attribute(XMLStreamReader reader, String name) {
    var value = reader.getAttributeValue(null, name);
    return value == null ? "" : value;
  }
}
