package org.cspenrollment.evidence.content.pdf;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * The files inside a PDF: refused, but for the one an electronic invoice is (EN 16931 in Factur-X,
 * ZUGFeRD and XRechnung): there the PDF without its XML is no original any more.
 */
final class PdfAttachments {

  private final Set<COSStream> invoices = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Looks at what says it is the name of a file; its content has to be an invoice. */
  void note(COSDictionary dictionary) throws IOException {
    if (!(dictionary.getDictionaryObject(COSName.EF) instanceof COSDictionary contents)) {
      return;
    }
    for (var form : contents.keySet()) {
      COSBase content = contents.getDictionaryObject(form);
      if (content instanceof COSStream stream) {
        if (!isInvoice(stream)) {
          throw PdfFault.ATTACHMENT.found();
        }
        invoices.add(stream);
      }
    }
  }

  /** Refuses a file that nothing names, unless it is the content of an invoice seen before. */
  void refuseUnlessNoted(COSStream stream) {
    if ("EmbeddedFile".equals(stream.getNameAsString(COSName.TYPE)) && !invoices.contains(stream)) {
      throw PdfFault.ATTACHMENT.found();
    }
  }

  private static boolean isInvoice(COSStream stream) throws IOException {
    try (var content = stream.createInputStream()) {
      return InvoiceXml.isOne(content);
    }
  }
}
