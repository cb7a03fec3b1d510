package org.cspenrollment.evidence.content.office;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the instructions of the fields of a Word document (ECMA-376, 17.16), which may stand in
 * pieces over many runs, and refuses those with which Word fetches something.
 */
final class WordFields {

  private static final Set<String> FETCHING =
      Set.of(
          "DDE",
          "DDEAUTO",
          "INCLUDEPICTURE",
          "INCLUDETEXT",
          "INCLUDE",
          "IMPORT",
          "LINK",
          "RD",
          "DATABASE");

  private final String part;
  private final Deque<StringBuilder> open = new ArrayDeque<>();
  private boolean inInstruction;

  WordFields(String part) {
    this.part = part;
  }

  /** Takes in where the reading of a part stands; 422 {@code archive-content} for a field. */
  void on(XMLStreamReader xml) {
    if (xml.isStartElement()) {
      switch (xml.getLocalName()) {
        case "fldSimple" -> check(attribute(xml, "instr"));
        case "fldChar" -> mark(attribute(xml, "fldCharType"));
        case "instrText" -> inInstruction = true;
        case "altChunk" -> throw OfficeFault.EMBEDDED.in("altChunk, " + part);
        default -> {}
      }
    } else if (xml.isEndElement() && xml.getLocalName().equals("instrText")) {
      inInstruction = false;
    } else if (inInstruction && xml.isCharacters() && !open.isEmpty()) {
      open.peek().append(xml.getText());
    }
  }

  private void mark(String kind) {
    if (kind.equals("begin")) {
      refuseIfHidden();
      open.push(new StringBuilder());
    } else if (kind.equals("separate") && !open.isEmpty()) {
      check(open.peek().toString());
    } else if (kind.equals("end") && !open.isEmpty()) {
      check(open.pop().toString());
    }
  }

  /** An instruction that begins with the result of another one does not say what it does. */
  private void refuseIfHidden() {
    if (!open.isEmpty() && open.peek().toString().isBlank()) {
      throw OfficeFault.FIELD.in(part);
    }
  }

  private void check(String instruction) {
    var word = instruction.strip().split("[\\s\"\\\\]", 2)[0].toUpperCase(Locale.ROOT);
    if (FETCHING.contains(word)) {
      throw OfficeFault.FIELD.in(word + ", " + part);
    }
  }

  private static String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }
}
