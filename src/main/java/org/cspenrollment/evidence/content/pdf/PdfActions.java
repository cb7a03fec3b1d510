package org.cspenrollment.evidence.content.pdf;

import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.cspenrollment.evidence.content.ClickedLink;

/**
 * Looks at the actions of a PDF in their places (ISO 32000-2, 12.6): where one can stand, not
 * wherever a name is spelt like one. A link that has to be clicked is let be; what acts when a
 * document, a page or a field is merely looked at may only go to a place of the document itself.
 */
final class PdfActions {

  private static final Set<String> PROGRAMS = Set.of("Launch", "GoToE");
  private static final Set<String> FETCHING = Set.of("ImportData", "Rendition", "RichMediaExecute");
  private static final Set<String> OF_ITSELF =
      Set.of("GoTo", "Named", "SetOCGState", "Trans", "JavaScript");

  /** Triggers of an additional action that are a click or an entry, not a look. */
  private static final Set<String> BY_HAND = Set.of("D", "U", "K", "F", "V", "C");

  /** Longer chains than a person would make are not followed: they are refused. */
  private static final int MOST_IN_A_ROW = 32;

  private PdfActions() {}

  /** Refuses an object that holds an action which is not let be (422 {@code active-content}). */
  static void refuseIn(COSDictionary dictionary) {
    if (isScript(dictionary) || isNamedAction(dictionary)) {
      refuse(dictionary, "in the document", false, 0);
    }
    look(dictionary.getDictionaryObject(COSName.OPEN_ACTION), "when it is opened", true);
    look(dictionary.getDictionaryObject(COSName.A), "when something is clicked", false);
    look(dictionary.getDictionaryObject(COSName.PA), "when something is clicked", false);
    if (dictionary.getDictionaryObject(COSName.AA) instanceof COSDictionary triggers) {
      for (var trigger : triggers.keySet()) {
        boolean byHand = BY_HAND.contains(trigger.getName());
        look(
            triggers.getDictionaryObject(trigger),
            byHand ? "in a field of its form" : "when a page is shown or left",
            !byHand);
      }
    }
  }

  private static boolean isScript(COSDictionary dictionary) {
    return "JavaScript".equals(dictionary.getNameAsString(COSName.S))
        && dictionary.getDictionaryObject(COSName.JS) != null;
  }

  private static boolean isNamedAction(COSDictionary dictionary) {
    return "Action".equals(dictionary.getNameAsString(COSName.TYPE));
  }

  private static void look(COSBase action, String where, boolean ofItself) {
    look(action, where, ofItself, 0);
  }

  private static void look(COSBase action, String where, boolean ofItself, int before) {
    if (action instanceof COSDictionary one) {
      refuse(one, where, ofItself, before);
    } else if (action instanceof COSArray several) {
      for (int i = 0; i < several.size(); i++) {
        if (several.getObject(i) instanceof COSDictionary one) {
          refuse(one, where, ofItself, before);
        }
      }
    }
  }

  private static void refuse(COSDictionary action, String where, boolean ofItself, int before) {
    var kind = action.getNameAsString(COSName.S);
    if (kind == null) {
      return;
    }
    if (PROGRAMS.contains(kind) || before > MOST_IN_A_ROW) {
      throw PdfFault.PROGRAM.at(where);
    }
    if (FETCHING.contains(kind)) {
      throw PdfFault.FETCHES.at(where);
    }
    if (ofItself && !OF_ITSELF.contains(kind)) {
      throw PdfFault.ON_OPENING.at(where);
    }
    if (kind.equals("JavaScript") && !PdfScripts.onlyFormats(action)) {
      throw PdfFault.SCRIPT.at(where);
    }
    if (kind.equals("URI")
        && action.getDictionaryObject(COSName.URI) instanceof COSString address
        && ClickedLink.runs(address.getString())) {
      throw PdfFault.LINK.at(where);
    }
    look(action.getDictionaryObject(COSName.NEXT), where, ofItself, before + 1);
  }
}
