package org.cspenrollment.demo.document;

/**
 * A file the demo made itself, for one requirement of one tenant. Everything in it is fictional.
 */
public class DemoDocument {

  private final String requirement;
  private final String fileName;
  private final byte[] content;

  DemoDocument(String requirement, String fileName, byte[] content) {
    this.requirement = requirement;
    this.fileName = fileName;
    this.content = content.clone();
  }

  /** What it is evidence for, such as {@code REQ-SUP2}. */
  public String requirement() {
    return requirement;
  }

  /** The name under which it is uploaded; its end says what kind of file it is. */
  public String fileName() {
    return fileName;
  }

  /** A copy of its bytes. */
  public byte[] content() {
    return content.clone();
  }
}
