package org.cspenrollment.demo;

/**
 * A file the demo made itself, for one requirement of one tenant. Everything in it is fictional.
 */
class DemoDocument {

  private final String requirement;
  private final String fileName;
  private final byte[] content;

  DemoDocument(String requirement, String fileName, byte[] content) {
    this.requirement = requirement;
    this.fileName = fileName;
    this.content = content.clone();
  }

  /** What it is evidence for, such as {@code REQ-SUP2}. */
  String requirement() {
    return requirement;
  }

  String fileName() {
    return fileName;
  }

  byte[] content() {
    return content.clone();
  }
}
