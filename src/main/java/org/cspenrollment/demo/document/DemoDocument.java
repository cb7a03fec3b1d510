package org.cspenrollment.demo.document;

import org.cspenrollment.kernel.RequirementId;

/**
 * A file the demo made itself, for one requirement of one tenant. Everything in it is fictional.
 */
public class DemoDocument {

  private final RequirementId requirement;
  private final String fileName;
  private final byte[] content;

  DemoDocument(RequirementId requirement, String fileName, byte[] content) {
    this.requirement = requirement;
    this.fileName = fileName;
    this.content = content.clone();
  }

  /** What it is evidence for, such as {@code REQ-SUP2}. */
  public String requirement() {
    return requirement.value();
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
