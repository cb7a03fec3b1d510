package org.cspenrollment.evidence.content.pdf;

import java.io.InputStream;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.cspenrollment.evidence.content.UntrustedXml;

/**
 * Tells the XML of an electronic invoice from any other file, by what it is and not by its name.
 */
final class InvoiceXml {

  private static final Set<String> INVOICES =
      Set.of(
          "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100",
          "urn:ferd:CrossIndustryDocument:invoice:1p0",
          "urn:un:unece:uncefact:data:SCRDMCCBDACIOMessageStructure:100",
          "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2",
          "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2");

  private static final Set<String> ATTACHMENTS =
      Set.of("EmbeddedDocumentBinaryObject", "AttachmentBinaryObject");

  private InvoiceXml() {}

  /** Whether it is well formed to its end, an invoice, and carries no file in turn. */
  static boolean isOne(InputStream bytes) {
    try {
      var xml = UntrustedXml.factory().createXMLStreamReader(bytes);
      boolean first = true;
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD
            || event == XMLStreamConstants.ENTITY_REFERENCE
            || (event == XMLStreamConstants.PROCESSING_INSTRUCTION
                && xml.getPITarget().equals("xml-stylesheet"))) {
          return false;
        }
        if (event == XMLStreamConstants.START_ELEMENT) {
          if ((first && !INVOICES.contains(String.valueOf(xml.getNamespaceURI())))
              || ATTACHMENTS.contains(xml.getLocalName())) {
            return false;
          }
          first = false;
        }
      }
      return !first;
    } catch (XMLStreamException notXml) {
      return false;
    }
  }
}
