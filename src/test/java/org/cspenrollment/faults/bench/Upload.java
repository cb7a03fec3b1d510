package org.cspenrollment.faults.bench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;

/** A PDF of one page that nobody has sent before. */
public final class Upload {

  private static final String BOUNDARY = "a-boundary-of-the-fault-bench";

  static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

  private final String name;
  private final byte[] bytes;

  private Upload(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  /** One that says this, with a picture's worth of noise of so many bytes. */
  public static Upload pdf(String text, int noise, RandomGenerator random) {
    var page = "BT /F1 14 Tf 60 780 Td (" + text + ") Tj ET\n";
    var rest = new byte[noise];
    random.nextBytes(rest);
    var out = new ByteArrayOutputStream();
    var at = new ArrayList<Integer>();
    out.writeBytes(ascii("%PDF-1.4\n"));
    object(out, at, "<</Type/Catalog/Pages 2 0 R>>");
    object(out, at, "<</Type/Pages/Kids[3 0 R]/Count 1>>");
    object(
        out,
        at,
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0"
            + " R>>>>>>");
    object(out, at, "<</Length " + page.length() + ">>stream\n" + page + "\nendstream");
    object(out, at, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
    object(
        out,
        at,
        "<</Length " + 2 * noise + ">>stream\n" + HexFormat.of().formatHex(rest) + "\nendstream");
    var table = out.size();
    out.writeBytes(ascii("xref\n0 " + (at.size() + 1) + "\n0000000000 65535 f \n"));
    at.forEach(offset -> out.writeBytes(ascii("%010d 00000 n \n".formatted(offset))));
    out.writeBytes(
        ascii(
            "trailer<</Size "
                + (at.size() + 1)
                + "/Root 1 0 R>>\nstartxref\n"
                + table
                + "\n%%EOF\n"));
    return new Upload(text.replaceAll("[^A-Za-z0-9-]", "-") + ".pdf", out.toByteArray());
  }

  /** The hash its receipt has to show. */
  public String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A form with one field, and this file. */
  byte[] form(String field, String value) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(
        ascii(
            "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(BOUNDARY, field, value)));
    out.writeBytes(
        ascii(
            "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/pdf\r\n\r\n"
                .formatted(BOUNDARY, name)));
    out.writeBytes(bytes);
    out.writeBytes(ascii("\r\n--" + BOUNDARY + "--\r\n"));
    return out.toByteArray();
  }

  private static void object(ByteArrayOutputStream out, List<Integer> at, String object) {
    at.add(out.size());
    out.writeBytes(ascii(at.size() + " 0 obj\n" + object + "\nendobj\n"));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
