package org.cspenrollment.evidence.content.check;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Finds where a JPEG ends. Cameras put more behind it: the short film of a motion photo, the second
 * picture of one with depth or more light, a directory of these. All that is let be; anything else
 * is not of the picture.
 */
final class JpegEnd {

  private static final int BEGIN = 0xD8;
  private static final int END = 0xD9;
  private static final int SCAN = 0xDA;

  private final ByteBuffer bytes;
  private int at;

  private JpegEnd(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /** Whether nothing but what cameras write stands behind the picture; no end is an EOF. */
  static boolean isClean(Path file) throws IOException {
    var end = new JpegEnd(ByteBuffer.wrap(Files.readAllBytes(file)));
    end.picture();
    return end.isOfACamera();
  }

  /** Goes through one picture to behind its end. */
  private void picture() throws EOFException {
    at += 2;
    for (int marker = marker(); marker != END; marker = marker()) {
      at += u16(at);
      if (marker == SCAN) {
        skipScan();
      }
    }
  }

  /** The marker here, which is passed over. */
  private int marker() throws EOFException {
    while (u8(at) != 0xFF) {
      at++;
    }
    while (u8(at) == 0xFF) {
      at++;
    }
    return u8(at++);
  }

  /** The data of a scan go on to the next marker that is no restart and no stuffing. */
  private void skipScan() throws EOFException {
    while (u8(at) != 0xFF || u8(at + 1) == 0 || (u8(at + 1) >= 0xD0 && u8(at + 1) <= 0xD7)) {
      at++;
    }
  }

  /** A film begins with zeros too, so it is looked for before these are passed over. */
  private boolean isOfACamera() throws EOFException {
    while (at < bytes.limit()) {
      if (MotionPhoto.isOne(bytes.slice(at, bytes.limit() - at))) {
        return true;
      }
      if (startsPicture()) {
        picture();
      } else if (isPadding(u8(at))) {
        at++;
      } else {
        return false;
      }
    }
    return true;
  }

  private boolean startsPicture() {
    return bytes.limit() - at > 3
        && (bytes.get(at) & 0xFF) == 0xFF
        && (bytes.get(at + 1) & 0xFF) == BEGIN
        && (bytes.get(at + 2) & 0xFF) == 0xFF;
  }

  private static boolean isPadding(int value) {
    return value == 0 || value == ' ' || (value >= '\t' && value <= '\r');
  }

  private int u8(int place) throws EOFException {
    if (place >= bytes.limit()) {
      throw new EOFException("A JPEG without an end");
    }
    return bytes.get(place) & 0xFF;
  }

  private int u16(int place) throws EOFException {
    return u8(place) << 8 | u8(place + 1);
  }
}
