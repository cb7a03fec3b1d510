package org.cspenrollment.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Knows for a minute that a password was right, so that a program that sends it with every request
 * pays for the slow hash once a minute. What is kept is a digest of the password and the stored
 * hash, under a key that this process makes and nobody sees. The account and its hash are read for
 * every request all the same: a password that was changed, or an account that was disabled, is over
 * at once. A wrong password always costs the slow hash.
 */
final class RememberedPasswords implements PasswordEncoder {

  static final Duration SPAN = Duration.ofMinutes(1);

  private static final int MOST = 1000;
  private static final String METHOD = "HmacSHA256";

  private final PasswordEncoder slow;
  private final LongSupplier nanoTime;
  private final SecretKeySpec key;
  private final Map<String, Long> rightSince = new LinkedHashMap<>();

  RememberedPasswords(PasswordEncoder slow, LongSupplier nanoTime) {
    this.slow = slow;
    this.nanoTime = nanoTime;
    var random = new byte[32];
    new SecureRandom().nextBytes(random);
    this.key = new SecretKeySpec(random, METHOD);
  }

  @Override
  public boolean matches(CharSequence entered, String hash) {
    var digest = digest(entered, hash);
    if (isRight(digest)) {
      return true;
    }
    boolean right = slow.matches(entered, hash);
    if (right) {
      remember(digest);
    }
    return right;
  }

  private boolean isRight(String digest) {
    synchronized (rightSince) {
      var since = rightSince.get(digest);
      return since != null && nanoTime.getAsLong() - since < SPAN.toNanos();
    }
  }

  /** Those that are oldest come first: the span is the same for all. */
  private void remember(String digest) {
    long now = nanoTime.getAsLong();
    synchronized (rightSince) {
      rightSince.remove(digest);
      rightSince.put(digest, now);
      rightSince
          .values()
          .removeIf(since -> now - since >= SPAN.toNanos() || rightSince.size() > MOST);
    }
  }

  private String digest(CharSequence entered, String hash) {
    try {
      var mac = Mac.getInstance(METHOD);
      mac.init(key);
      mac.update(hash.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return HexFormat.of()
          .formatHex(mac.doFinal(entered.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + METHOD, e);
    }
  }

  @Override
  public String encode(CharSequence entered) {
    return slow.encode(entered);
  }

  @Override
  public boolean upgradeEncoding(String hash) {
    return slow.upgradeEncoding(hash);
  }
}
