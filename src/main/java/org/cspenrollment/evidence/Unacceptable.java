package org.cspenrollment.evidence;

import java.util.List;
import org.cspenrollment.platform.Refused;
import org.springframework.http.HttpStatus;

/** The refusals of a file, each of a type that stays. */
final class Unacceptable {

  private Unacceptable() {}

  static Refused emptyFile() {
    return file("empty-file", "The file is empty", "The file has no content. Choose another one.");
  }

  static Refused tooLarge(long limit) {
    return new Refused(
        HttpStatus.PAYLOAD_TOO_LARGE,
        "too-large",
        "The file is too large",
        "At most %d MiB are accepted. Split the document or lower the resolution."
            .formatted(limit / (1024 * 1024)),
        List.of());
  }

  static Refused fileName(String detail) {
    return file("file-name", "The file name is not accepted", detail);
  }

  static Refused typeMismatch(String detail) {
    return unsupported("type-mismatch", "The file is not what it says", detail);
  }

  static Refused polyglot() {
    return unsupported(
        "polyglot",
        "The file is of two kinds at once",
        "The file carries content of another kind before, in or after its own. Save it again with"
            + " the program it comes from, or print it to PDF.");
  }

  static Refused unreadable(String detail) {
    return file("unreadable", "The file cannot be read", detail);
  }

  static Refused imageLimit(long megapixels) {
    return file(
        "image-limit",
        "The picture is too large",
        "A picture may have at most %d million pixels. Save it smaller.".formatted(megapixels));
  }

  static Refused archiveLimit(String detail) {
    return file("archive-limit", "The document unpacks to too much", detail);
  }

  static Refused archiveContent(String detail) {
    return file("archive-content", "The document carries what is not accepted", detail);
  }

  static Refused activeContent(String detail) {
    return file("active-content", "The document is locked or carries a program", detail);
  }

  static Refused malware() {
    return file(
        "malware",
        "The file is infected",
        "The virus scanner found something in this file, so it is not kept. Check your computer and"
            + " send a clean copy.");
  }

  /** There is no room to put a file aside; nobody's file is at fault. */
  static Refused storageFull() {
    return new Refused(
        HttpStatus.INSUFFICIENT_STORAGE,
        "storage-full",
        "No room for the file",
        "The application has no room for files now. Nothing is lost; try again later.",
        List.of());
  }

  /** The node has too much of this at once; later it works again. */
  static Refused busy(String detail) {
    return new Refused(
        HttpStatus.SERVICE_UNAVAILABLE, "busy", "Too much at once", detail, List.of());
  }

  private static Refused file(String type, String title, String detail) {
    return Refused.unacceptable(
        type, title, detail, List.of(new Refused.FieldError("file", detail)));
  }

  private static Refused unsupported(String type, String title, String detail) {
    return new Refused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, type, title, detail, List.of());
  }
}
