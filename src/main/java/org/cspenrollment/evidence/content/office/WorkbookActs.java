package org.cspenrollment.evidence.content.office;

import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/** Looks in the parts of an Excel document for what it does when it is opened or reckoned. */
final class WorkbookActs {

  private static final Set<String> LIVE_LINKS = Set.of("ddeLink", "oleLink");
  private static final Pattern FETCHING =
      Pattern.compile("(?i)\\b(WEBSERVICE|RTD|IMAGE|CALL|REGISTER(\\.ID)?)\\s*\\(");
  private static final Pattern YES = Pattern.compile("1|true");

  private final String part;
  private final StringBuilder formula = new StringBuilder();
  private boolean inFormula;

  WorkbookActs(String part) {
    this.part = part;
  }

  /** Takes in where the reading of a part stands; 422 {@code archive-content} for what acts. */
  void on(XMLStreamReader xml) {
    if (xml.isStartElement()) {
      begins(xml);
    } else if (xml.isEndElement() && inFormula) {
      inFormula = false;
      check();
    } else if (inFormula && xml.isCharacters()) {
      formula.append(xml.getText());
    }
  }

  private void begins(XMLStreamReader xml) {
    var element = xml.getLocalName();
    if (LIVE_LINKS.contains(element)) {
      throw OfficeFault.LINKED.in(element + ", " + part);
    }
    if (element.equals("workbookPr")
        && "always".equals(xml.getAttributeValue(null, "updateLinks"))) {
      throw OfficeFault.LINKED.in("updateLinks, " + part);
    }
    if (element.equals("definedName")) {
      if (isYes(xml, "xlm")) {
        throw OfficeFault.MACROS.found();
      }
      begin();
    } else if (element.equals("f")) {
      begin();
    } else if ((element.equals("connection") || element.equals("queryTable"))
        && isYes(xml, "refreshOnLoad")) {
      throw OfficeFault.LINKED.in(element + ", " + part);
    }
  }

  private void begin() {
    inFormula = true;
    formula.setLength(0);
  }

  private void check() {
    var found = FETCHING.matcher(formula);
    if (found.find()) {
      throw OfficeFault.FUNCTION.in(found.group(1) + ", " + part);
    }
  }

  private static boolean isYes(XMLStreamReader xml, String attribute) {
    var value = xml.getAttributeValue(null, attribute);
    return value != null && YES.matcher(value).matches();
  }
}
