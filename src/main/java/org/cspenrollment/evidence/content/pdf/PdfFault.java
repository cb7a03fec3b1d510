package org.cspenrollment.evidence.content.pdf;

import org.cspenrollment.evidence.content.EvidenceProblems;
import org.cspenrollment.platform.problem.ProblemException;

/** What a PDF must not carry, each with the word for pages and the sentence for people. */
enum PdfFault {
  LOCKED(
      "locked",
      "The PDF cannot be opened without a password. Save it so that everybody can open it."),
  SCRIPT(
      "script", "The PDF carries a script (JavaScript) %s. Print it to a new PDF and send that."),
  PROGRAM(
      "application",
      "The PDF starts an application or opens another file %s. Print it to a new PDF and send that."),
  FETCHES(
      "fetches",
      "The PDF takes in data or plays something from elsewhere %s. Print it to a new PDF and send"
          + " that."),
  ON_OPENING(
      "on-opening",
      "The PDF goes somewhere or sends something by itself %s. Print it to a new PDF and send"
          + " that."),
  LINK("link", "The PDF has a link that runs a script when clicked %s. Remove the link."),
  ATTACHMENT(
      "attachment",
      "The PDF has another file inside. Send that file by itself, and the PDF without it."),
  MULTIMEDIA(
      "multimedia",
      "The PDF has a film, a sound or a model inside. Print it to a new PDF and send that."),
  DYNAMIC_FORM(
      "dynamic-form",
      "The PDF is a form that only one application can show (XFA). Print it to a new PDF and send"
          + " that.");

  private final String reason;
  private final String sentence;

  PdfFault(String reason, String sentence) {
    this.reason = reason;
    this.sentence = sentence;
  }

  /**
   * The refusal: 422 {@code active-content}.
   *
   * @param where it was found, as the end of a sentence: {@code when it is opened}
   */
  ProblemException at(String where) {
    return EvidenceProblems.activeContent(sentence.formatted(where)).because(reason);
  }

  /** The refusal where no place needs to be named: 422 {@code active-content}. */
  ProblemException found() {
    return at("");
  }
}
