package org.cspenrollment.evidence.content.pdf;

import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/**
 * Tells the scripts Acrobat itself writes into fields of numbers, dates and sums from scripts that
 * somebody wrote: calls of its own functions of format with plain values, and nothing beside them.
 */
final class PdfScripts {

  private static final int LONGEST = 4_000;

  private static final String TEXT =
      "\"[^\"\\\\\\p{Cntrl}]*+\"|'[^'\\\\\\p{Cntrl}]*+'|\"(?:[^\"\\\\\\p{Cntrl}]|\\\\u[0-9A-Fa-f]{4})*+\"";
  private static final String VALUE =
      "(?:"
          + TEXT
          + "|[-+]?[0-9.]++|true|false|new Array\\s*\\(\\s*(?:(?:"
          + TEXT
          + ")[\\s,]*+)*+\\))";
  private static final Pattern FORMATS =
      Pattern.compile(
          "\\s*+(?:AF(?:Number|Percent|Date|Time|Special|Simple|Range)_[A-Za-z]++\\s*+\\(\\s*+(?:"
              + VALUE
              + "[\\s,]*+)*+\\)\\s*+;?\\s*+)++");

  private PdfScripts() {}

  /** Whether the script of an action only formats, checks or adds up what is in fields. */
  static boolean onlyFormats(COSDictionary action) {
    var script = text(action.getDictionaryObject(COSName.JS));
    return script.length() <= LONGEST && (script.isBlank() || FORMATS.matcher(script).matches());
  }

  private static String text(COSBase script) {
    if (script instanceof COSString string) {
      return string.getString();
    }
    return script instanceof COSStream stream ? stream.toTextString() : "";
  }
}
