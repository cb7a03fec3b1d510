package org.cspenrollment.evidence.pages;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;

/** Where the reading of a part stands. */
final class XmlCursor {

  private final XMLStreamReader xml;
  private boolean stopped;

  XmlCursor(XMLStreamReader xml) {
    this.xml = xml;
  }

  /** Whether an element of this local name begins here. */
  boolean begins(String element) {
    return xml.isStartElement() && xml.getLocalName().equals(element);
  }

  /** Whether an element of this local name ends here. */
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

  /** Ends the reading here: what follows is not looked at. */
  void stop() {
    stopped = true;
  }

  boolean isStopped() {
    return stopped;
  }
}
