package org.cspenrollment.evidence.pages;

import java.io.IOException;
import java.util.function.Consumer;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/** Reads the XML parts of an office document: no DOCTYPE, no entity of its own, nothing fetched. */
final class PartReader {

  private final ZipFile archive;
  private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

  PartReader(ZipFile archive) {
    this.archive = archive;
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
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
        on.accept(cursor);
      }
    } catch (XMLStreamException e) {
      throw new IOException("The part " + name + " cannot be read", e);
    }
  }
}
