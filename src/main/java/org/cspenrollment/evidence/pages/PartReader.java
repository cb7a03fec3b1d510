package org.cspenrollment.evidence.pages;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the XML parts of an office document: no DOCTYPE, no entity of its own, nothing fetched. */
final class PartReader {

  private final ZipFile archive;
  private final XMLInputFactory factory = XMLInputFactory.newFactory();

  PartReader(ZipFile archive) {
    this.archive = archive;
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
  }

  /** Goes through a part from its beginning; a part that is not there is an empty one. */
  void read(String name, Consumer<Cursor> on) throws IOException {
    var entry = archive.getEntry(name);
    if (entry == null) {
      return;
    }
    try (var bytes = archive.getInputStream(entry)) {
      var xml = factory.createXMLStreamReader(bytes);
      var cursor = new Cursor(xml);
      while (!cursor.stopped && xml.hasNext()) {
        xml.next();
        on.accept(cursor);
      }
    } catch (XMLStreamException e) {
      throw new IOException("The part " + name + " cannot be read", e);
    }
  }

  /** Where the reading stands. */
  static final class Cursor {

    private final XMLStreamReader xml;
    private boolean stopped;

    private Cursor(XMLStreamReader xml) {
      this.xml = xml;
    }

    boolean begins(String element) {
      return xml.isStartElement() && xml.getLocalName().equals(element);
    }

    boolean ends(String element) {
      return xml.isEndElement() && xml.getLocalName().equals(element);
    }

    /** The text here; empty where there is none. */
    String text() {
      return xml.isCharacters() ? xml.getText() : "";
    }

    /** The attributes of the element that begins here, by local name. */
    Map<String, String> attributes() {
      var found = new HashMap<String, String>();
      for (int i = 0; i < xml.getAttributeCount(); i++) {
        found.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
      }
      return found;
    }

    void stop() {
      stopped = true;
    }
  }
}
