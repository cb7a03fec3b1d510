package org.cspenrollment.evidence;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Files for tests, sound ones and harmless stand-ins for bad ones. */
public final class Samples {

  private static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  private Samples() {}

  /** A PDF nobody else has. */
  public static byte[] distinctPdf() {
    return pdf(
        document ->
            document.getDocumentInformation().setTitle(java.util.UUID.randomUUID().toString()));
  }

  public static byte[] pdf() {
    return pdf(document -> {});
  }

  public static byte[] pdf(Consumer<PDDocument> change) {
    try (var document = new PDDocument();
        var bytes = new ByteArrayOutputStream()) {
      document.addPage(new PDPage());
      change.accept(document);
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static byte[] png() {
    return picture("png");
  }

  public static byte[] jpeg() {
    return picture("jpg");
  }

  private static byte[] picture(String format) {
    try (var bytes = new ByteArrayOutputStream()) {
      ImageIO.write(new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB), format, bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A picture that says it is so large; there is nothing in it. */
  public static byte[] pngClaiming(int width, int height) {
    return bytes(PNG_SIGNATURE, header(width, height), chunk("IEND", 0));
  }

  /** A picture of exactly this many bytes, made while it is read. */
  static InputStream pngOf(long size) {
    long filling = size - PNG_SIGNATURE.length - 25 - 12 - 12;
    var chunk = ByteBuffer.allocate(8).putInt((int) filling).put(ascii("teSt")).array();
    return new SequenceInputStream(
        Collections.enumeration(
            List.of(
                new ByteArrayInputStream(bytes(PNG_SIGNATURE, header(10, 10), chunk)),
                new Zeros(filling),
                new ByteArrayInputStream(bytes(new byte[4], chunk("IEND", 0))))));
  }

  private static byte[] header(int width, int height) {
    return ByteBuffer.allocate(25)
        .putInt(13)
        .put(ascii("IHDR"))
        .putInt(width)
        .putInt(height)
        .put(new byte[] {8, 2, 0, 0, 0})
        .putInt(0)
        .array();
  }

  private static byte[] chunk(String type, int length) {
    return ByteBuffer.allocate(12 + length).putInt(length).put(ascii(type)).array();
  }

  public static byte[] docx() {
    return zip(docxParts());
  }

  public static byte[] docxWith(String name, byte[] content) {
    var parts = docxParts();
    parts.put(name, content);
    return zip(parts);
  }

  public static Map<String, byte[]> docxParts() {
    return office("wordprocessingml.document.main+xml", "word/document.xml");
  }

  public static byte[] xlsx() {
    return zip(xlsxParts());
  }

  public static Map<String, byte[]> xlsxParts() {
    return office("spreadsheetml.sheet.main+xml", "xl/workbook.xml");
  }

  private static Map<String, byte[]> office(String type, String main) {
    var parts = new LinkedHashMap<String, byte[]>();
    parts.put(
        "[Content_Types].xml",
        ascii(
            "<Types><Override PartName=\"/%s\" ContentType=\"application/vnd.openxmlformats-officedocument.%s\"/></Types>"
                .formatted(main, type)));
    parts.put("_rels/.rels", relationship("officeDocument", main, ""));
    parts.put(main, ascii("<document/>"));
    return parts;
  }

  public static byte[] relationship(String type, String target, String mode) {
    return ascii(
        "<Relationships><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\" Target=\"%s\"%s/></Relationships>"
            .formatted(type, target, mode.isEmpty() ? "" : " TargetMode=\"" + mode + "\""));
  }

  public static byte[] zip(Map<String, byte[]> parts) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  public static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  public static byte[] bytes(byte[]... pieces) {
    var all = new ByteArrayOutputStream();
    for (byte[] piece : pieces) {
      all.writeBytes(piece);
    }
    return all.toByteArray();
  }

  /** So many zero bytes, and the largest piece anybody asked for at once. */
  static final class Zeros extends InputStream {
    private long left;

    Zeros(long length) {
      left = length;
    }

    @Override
    public int read() {
      return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      if (left <= 0) {
        return -1;
      }
      int read = (int) Math.min(left, length);
      java.util.Arrays.fill(into, offset, offset + read, (byte) 0);
      left -= read;
      return read;
    }
  }
}
