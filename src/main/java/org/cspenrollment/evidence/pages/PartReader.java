package org.cspenrollment.evidence.pages;

import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.cspenrollment.evidence.content.UntrustedXml;

/** Reads the XML parts of an office document: no DOCTYPE, no entity of its own, nothing fetched. */
final class PartReader {

  private final ZipFile archive;
  private final Set<String> skipped;
  private final XMLInputFactory factory = UntrustedXml.factory();

  /**
   * A reader.
   *
   * @param skipped local names of elements that are passed over with all that is in them
   */
  PartReader(ZipFile archive, Set<String> skipped) {
    this.archive = archive;
    this.skipped = skipped;
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
  }

  /** Goes through a part from its beginning; a part that is not there is an empty one. */
  void read(String name, Consumer<XmlCursor> on) throws IOException {
    var entry = archive.getEntry(name);
    if (entry == null) {
      return;
    }
    try (var bytes = archive.getInputStream(entry)) {
      var xml = factory.createXMLStreamReader(bytes);
      var cursor = new XmlCursor(xml);
      while (!cursor.isStopped() && xml.hasNext()) {
        xml.next();
        if (xml.isStartElement() && skipped.contains(xml.getLocalName())) {
          skip(xml);
        } else {
          on.accept(cursor);
        }
      }
    } catch (XMLStreamException e) {
      throw new IOException("The part " + name + " cannot be read", e);
    }
  }

  private static void skip(XMLStreamReader xml) throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      xml.next();
      depth += xml.isStartElement() ? 1 : 0;
      depth -= xml.isEndElement() ? 1 : 0;
    }
  }
}
