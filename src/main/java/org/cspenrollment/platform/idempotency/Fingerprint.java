package org.cspenrollment.platform.idempotency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** What makes two requests the same one, as a hash of everything they say. */
public final class Fingerprint {

  private final MessageDigest digest;

  public Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** Adds a part; one that is missing is another than one that is empty. */
  public Fingerprint with(@Nullable Object part) {
    return part == null
        ? with(-1, new byte[0])
        : with(part.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Adds bytes. */
  public Fingerprint with(byte[] part) {
    return with(part.length, part);
  }

  private Fingerprint with(int length, byte[] part) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).flip());
    digest.update(part);
    return this;
  }

  /** The hash, hexadecimal; nothing can be added after it. */
  public String hash() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
