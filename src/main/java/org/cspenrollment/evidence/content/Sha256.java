package org.cspenrollment.evidence.content;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash content is known by. */
public final class Sha256 {

  private Sha256() {}

  /** A digest that has read nothing yet. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
