package org.cspenrollment.platform.web;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Answers that are kept as a file. */
public final class Attachments {

  private Attachments() {}

  /**
   * An answer to be filled.
   *
   * @param name of our own making
   */
  public static ResponseEntity.BodyBuilder named(String name) {
    return ResponseEntity.ok().header(HttpHeaders.CONTENT_DISPOSITION, header(name));
  }

  /** The header alone, for what is streamed. */
  public static String header(String name) {
    return ContentDisposition.attachment().filename(name).build().toString();
  }
}
