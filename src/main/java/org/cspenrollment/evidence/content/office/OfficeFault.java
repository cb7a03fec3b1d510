package org.cspenrollment.evidence.content.office;

import org.cspenrollment.evidence.content.EvidenceProblems;
import org.cspenrollment.platform.problem.ProblemException;

/** What a Word or Excel document must not carry, each with its word for pages and its sentence. */
enum OfficeFault {
  LOCKED("locked", "The document is protected by a password. Save it without protection."),
  PACKING(
      "packing",
      "The document is not packed as Word and Excel do. Save it again, or print it to PDF."),
  MACROS("macros", "The document has macros or controls. Save it as .docx or .xlsx without them."),
  EMBEDDED(
      "embedded",
      "The document has another file inside (%s). Send that file by itself, or print the document"
          + " to PDF."),
  DOCTYPE(
      "doctype",
      "The document declares a document type of its own (%s). Save it again, or print it to PDF."),
  LINKED(
      "linked",
      "The document loads something from elsewhere when it is opened (%s): a template, a picture"
          + " or data. Embed it, or print the document to PDF."),
  LINK("link", "The document has a link that runs a script when clicked (%s). Remove the link."),
  FIELD(
      "field",
      "The document has a field that fetches something by itself (%s). Select it and press"
          + " Ctrl+Shift+F9 to turn it into text, or print the document to PDF."),
  FUNCTION(
      "function",
      "The workbook has a formula that fetches something by itself (%s). Paste its result as a"
          + " value, or print the workbook to PDF.");

  private final String reason;
  private final String sentence;

  OfficeFault(String reason, String sentence) {
    this.reason = reason;
    this.sentence = sentence;
  }

  /**
   * The refusal: 422 {@code archive-content}.
   *
   * @param where the part of the document, or what was found in it
   */
  ProblemException in(String where) {
    var shown = where.substring(0, Math.min(100, where.length())).replaceAll("[^\\x20-\\x7E]", "?");
    return EvidenceProblems.archiveContent(sentence.formatted(shown)).because(reason);
  }

  /** The refusal where no place needs to be named: 422 {@code archive-content}. */
  ProblemException found() {
    return in("");
  }
}
