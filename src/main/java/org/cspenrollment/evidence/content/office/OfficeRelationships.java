package org.cspenrollment.evidence.content.office;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.cspenrollment.evidence.content.ClickedLink;
import org.cspenrollment.evidence.content.UntrustedXml;

/**
 * Reads which other things a part of a document refers to. A link that somebody has to click is
 * accepted; what a program fetches by itself when it opens the document is not.
 */
final class OfficeRelationships {

  private static final Pattern OF_A_CHART =
      Pattern.compile("(word|xl|ppt)/charts/_rels/[^/]*\\.rels");

  /** Another workbook that is read when somebody asks Excel to; until then there are its values. */
  private static final Pattern OF_A_WORKBOOK =
      Pattern.compile("xl/externalLinks/_rels/[^/]*\\.rels");

  private static final Pattern WORKBOOK_PATH =
      Pattern.compile(".*/(externalLinkPath|xlExternalLinkPath/[A-Za-z]+)");

  /** The template somebody's own computer had; elsewhere it is not there, and nothing happens. */
  private static final Pattern ON_A_DRIVE = Pattern.compile("(?i)(file:///)?[A-Z]:[/\\\\].*");

  private static final XMLInputFactory XML = UntrustedXml.factory();

  private final String part;

  /** Of which part they are: the one beside whose name {@code .rels} stands. */
  OfficeRelationships(String part) {
    this.part = part;
  }

  /**
   * Refuses what is fetched on opening (422 {@code archive-content}).
   *
   * @return the parts in which charts keep their numbers
   */
  Set<String> check(byte[] content) {
    var workbooks = new HashSet<String>();
    try {
      var reader = XML.createXMLStreamReader(new ByteArrayInputStream(content));
      while (reader.hasNext()) {
        int event = reader.next();
        if (event == XMLStreamReader.DTD) {
          throw OfficeFault.DOCTYPE.in(part);
        }
        if (event == XMLStreamReader.START_ELEMENT
            && reader.getLocalName().equals("Relationship")) {
          var type = attribute(reader, "Type");
          var target = attribute(reader, "Target");
          check(attribute(reader, "TargetMode"), type, target);
          if (OF_A_CHART.matcher(part).matches() && type.endsWith("/package")) {
            workbooks.add(resolved(target));
          }
        }
      }
    } catch (XMLStreamException e) {
      throw ZipDirectory.damaged();
    }
    return workbooks;
  }

  private void check(String mode, String type, String target) {
    if (type.endsWith("/aFChunk")) {
      throw OfficeFault.EMBEDDED.in("altChunk, " + part);
    }
    if (!mode.equalsIgnoreCase("External")) {
      return;
    }
    boolean link = type.endsWith("/hyperlink");
    if (link && ClickedLink.runs(target)) {
      throw OfficeFault.LINK.in(part);
    }
    if (!link && !isWorkbook(type) && !isOwnTemplate(type, target)) {
      throw OfficeFault.LINKED.in(type.substring(type.lastIndexOf('/') + 1) + ", " + part);
    }
  }

  private boolean isWorkbook(String type) {
    return OF_A_WORKBOOK.matcher(part).matches() && WORKBOOK_PATH.matcher(type).matches();
  }

  private static boolean isOwnTemplate(String type, String target) {
    return type.endsWith("/attachedTemplate") && ON_A_DRIVE.matcher(target).matches();
  }

  /** A target as the name of a part: it is given from the folder above the one of the list. */
  private String resolved(String target) {
    if (target.startsWith("/")) {
      return target.substring(1);
    }
    return Path.of("/" + part).resolve("../../" + target).normalize().toString().substring(1);
  }

  private static String attribute(XMLStreamReader reader, String name) {
    var value = reader.getAttributeValue(null, name);
    return value == null ? "" : value;
  }
}
