package org.cspenrollment.evidence.content;

import javax.xml.stream.XMLInputFactory;

/** How XML of other people is read: no document type is followed, no entity fetched. */
public final class UntrustedXml {

  private UntrustedXml() {}

  /** A factory of the JDK's own readers; another one on the class path is not asked. */
  public static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }
}
