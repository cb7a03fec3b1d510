package org.cspenrollment.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signed cookie by which a browser is known on which an account signed in before. Neither its
 * name nor its value tells of which account; it opens nothing, and is worth an allowance of its own
 * for wrong passwords.
 */
final class BrowserMark {

  static final String PREFIX = "known-";
  static final int DAYS = 365;
  private static final int ID_BYTES = 16;
  private static final Pattern VALUE =
      Pattern.compile("([0-9a-f]{32})\\.([0-9]{1,6})\\.([A-Za-z0-9_-]{43})");
  private static final String ALGORITHM = "HmacSHA256";
  private final SecureRandom random = new SecureRandom();
  private final byte[] key;

  BrowserMark(byte[] key) {
    this.key = key.clone();
  }

  /** What the cookie of this account is called, without what a host puts in front. */
  String name(String account) {
    return PREFIX + HexFormat.of().formatHex(signature("name", lower(account)), 0, 8);
  }

  /** The value for a browser on which the account has just signed in; it keeps an id it had. */
  String value(String account, Optional<String> id, LocalDate today) {
    var signed = id.orElseGet(this::newId) + "." + today.toEpochDay();
    return signed + "." + text(signature(signed, lower(account)));
  }

  /** The id of the browser, if this value was made here for this account within a year. */
  Optional<String> id(String value, String account, LocalDate today) {
    var parts = VALUE.matcher(value);
    if (!parts.matches()) {
      return Optional.empty();
    }
    var age = today.toEpochDay() - Long.parseLong(parts.group(2));
    var signed = parts.group(1) + "." + parts.group(2);
    var genuine =
        MessageDigest.isEqual(
            text(signature(signed, lower(account))).getBytes(StandardCharsets.US_ASCII),
            parts.group(3).getBytes(StandardCharsets.US_ASCII));
    return genuine && age <= DAYS ? Optional.of(parts.group(1)) : Optional.empty();
  }

  private String newId() {
    var bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private byte[] signature(String what, String account) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return mac.doFinal((what + "\n" + account).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + ALGORITHM, e);
    }
  }

  private static String text(byte[] signature) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
  }

  private static String lower(String account) {
    return account.toLowerCase(Locale.ROOT);
  }
}
