package org.cspenrollment.evidence.content;

import java.util.List;
import org.cspenrollment.platform.problem.ProblemException;
import org.springframework.http.HttpStatus;

/** The refusals of a file, each of a type that stays. */
public final class EvidenceProblems {

  private EvidenceProblems() {}

  static ProblemException emptyFile() {
    return file("empty-file", "The file is empty", "The file has no content. Choose another one.");
  }

  /** The name is so long that the request could not be read: 422. */
  public static ProblemException nameTooLong() {
    return fileName(FileNameFault.TOO_LONG);
  }

  /** The file is over the limit in bytes: 413. */
  public static ProblemException tooLarge(long limit) {
    return new ProblemException(
        HttpStatus.PAYLOAD_TOO_LARGE,
        "too-large",
        "The file is too large",
        "At most %d MiB are accepted. Split the document or lower the resolution."
            .formatted(limit / (1024 * 1024)),
        List.of());
  }

  static ProblemException fileName(FileNameFault fault) {
    return file("file-name", "The file name is not accepted", fault.sentence())
        .because(fault.reason());
  }

  /** The content is not what the name says: 415. */
  public static ProblemException typeMismatch(String detail) {
    return unsupported("type-mismatch", "The file is not what it says", detail);
  }

  /** The file is of two kinds at once: 415. */
  public static ProblemException polyglot() {
    return unsupported(
        "polyglot",
        "The file is of two kinds at once",
        "The file carries content of another kind before, in or after its own. Save it again with"
            + " the program it comes from, or print it to PDF.");
  }

  /** Something else stands behind the end of a picture: 415. */
  public static ProblemException behindPicture() {
    return unsupported(
            "polyglot",
            "The file is of two kinds at once",
            "Something else stands behind the end of the picture: another file, or what was there"
                + " before it was cropped. Open the picture and save it under a new name, or take a"
                + " picture of the screen.")
        .because("behind-picture");
  }

  /** The file is damaged or cannot be read: 422. */
  public static ProblemException unreadable(String detail) {
    return file("unreadable", "The file cannot be read", detail);
  }

  /** The picture has too many pixels, in millions: 422. */
  public static ProblemException imageLimit(long megapixels) {
    return file(
        "image-limit",
        "The picture is too large",
        "A picture may have at most %d million pixels. Save it smaller.".formatted(megapixels));
  }

  /** The document unpacks to too much: 422. */
  public static ProblemException archiveLimit(String detail) {
    return file("archive-limit", "The document unpacks to too much", detail);
  }

  /** The document carries what is not accepted: 422. */
  public static ProblemException archiveContent(String detail) {
    return file("archive-content", "The document carries what is not accepted", detail);
  }

  /** The document is locked or carries a program: 422. */
  public static ProblemException activeContent(String detail) {
    return file("active-content", "The document is locked or carries a program", detail);
  }

  /** What a process of its own found in a document, by its type: 422. */
  public static ProblemException of(String type, String detail) {
    return switch (type) {
      case "active-content" -> activeContent(detail);
      case "archive-limit" -> archiveLimit(detail);
      case "archive-content" -> archiveContent(detail);
      default -> unreadable(detail);
    };
  }

  /** The virus scanner found something in the file: 422. */
  public static ProblemException malware() {
    return file(
        "malware",
        "The file is infected",
        "The virus scanner found something in this file, so it is not kept. Check your computer and"
            + " send a clean copy.");
  }

  /** The file was taken back: nobody gets it, nor can it be taken back again; 409. */
  public static ProblemException withdrawn() {
    return ProblemException.conflict(
        "withdrawn",
        "The file was withdrawn",
        "The partner has taken this file back. Its receipt stays.");
  }

  /** The node has too much of this at once; later it works again. */
  public static ProblemException busy(String detail) {
    return new ProblemException(
        HttpStatus.SERVICE_UNAVAILABLE, "busy", "Too much at once", detail, List.of());
  }

  private static ProblemException file(String type, String title, String detail) {
    return ProblemException.unacceptable(
        type, title, detail, List.of(new ProblemException.FieldError("file", detail)));
  }

  private static ProblemException unsupported(String type, String title, String detail) {
    return new ProblemException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, type, title, detail, List.of());
  }
}
