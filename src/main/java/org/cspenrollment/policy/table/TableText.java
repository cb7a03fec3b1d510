package org.cspenrollment.policy.table;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.cspenrollment.kernel.ContentHash;

/** The text of one version of a decision table file, as it is deployed to the engine too. */
public record TableText(String table, int version, ContentHash sha256, String text) {

  private static final Pattern TAG = Pattern.compile("(\\bversionTag=)\"[0-9]*\"");

  /** Computes the hash. */
  public static TableText of(String table, int version, String text) {
    return new TableText(table, version, new ContentHash(sha256(text)), text);
  }

  /** Which version this is, without the text. */
  public TableVersion tableVersion() {
    return new TableVersion(table, version, sha256);
  }

  /** The text with the number it is stored under as its tag: what the engine is to find it by. */
  public String tagged() {
    return TAG.matcher(text).replaceAll("$1\"" + version + "\"");
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
