package org.cspenrollment.evidence.content.office;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.cspenrollment.evidence.content.UntrustedXml;

/**
 * What the parts of a document are, as its list of contents says (ECMA-376, part 2, 10.1.2): Word
 * and Excel go by it, whatever a part is called.
 */
final class PartTypes {

  /** The byte order mark, which some programs write in front. */
  private static final String MARK = "\uFEFF";

  private final Map<String, String> byName = new HashMap<>();
  private final Map<String, String> byEnding = new HashMap<>();

  private PartTypes() {}

  /** Reads the list; one that cannot be read is refused with 422 {@code unreadable}. */
  static PartTypes of(String contentTypes) {
    var types = new PartTypes();
    try {
      var xml =
          UntrustedXml.factory()
              .createXMLStreamReader(new StringReader(contentTypes.replace(MARK, "").strip()));
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamReader.START_ELEMENT) {
          types.take(xml);
        }
      }
    } catch (XMLStreamException e) {
      throw ZipDirectory.damaged();
    }
    return types;
  }

  private void take(XMLStreamReader xml) {
    var type = attribute(xml, "ContentType");
    switch (xml.getLocalName()) {
      case "Override" -> byName.put(attribute(xml, "PartName"), type);
      case "Default" -> byEnding.put(attribute(xml, "Extension"), type);
      default -> {}
    }
  }

  private static String attribute(XMLStreamReader xml, String name) {
    var value = xml.getAttributeValue(null, name);
    return value == null ? "" : value.toLowerCase(Locale.ROOT);
  }

  /** The type of the part of this name, in small letters; empty where the list has none. */
  String ofPart(String path) {
    var name = path.toLowerCase(Locale.ROOT);
    var ending = name.substring(name.lastIndexOf('.') + 1);
    return byName.getOrDefault("/" + name, byEnding.getOrDefault(ending, ""));
  }
}
