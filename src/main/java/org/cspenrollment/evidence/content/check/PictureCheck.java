package org.cspenrollment.evidence.content.check;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.cspenrollment.evidence.content.EvidenceLimits;
import org.cspenrollment.evidence.content.EvidenceProblems;
import org.cspenrollment.evidence.content.ForeignContent;
import org.springframework.stereotype.Component;

/** Reads the measures of a picture from its header; nothing is decoded. */
@Component
public class PictureCheck {

  private static final int PNG_HEADER = 0x49484452;
  private static final int PNG_END = 0x49454E44;
  private static final long MOST_PADDING = 1 << 20;

  private final EvidenceLimits limits;

  public PictureCheck(EvidenceLimits limits) {
    this.limits = limits;
  }

  /** A PNG is a row of chunks from its header to its end, and nothing after it. */
  void checkPng(Path file) throws IOException {
    try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
      bytes.seek(8);
      if (bytes.readInt() != 13 || bytes.readInt() != PNG_HEADER) {
        throw unreadable();
      }
      checkPixels(bytes.readInt(), bytes.readInt());
      bytes.seek(8);
      for (int type = 0; type != PNG_END; ) {
        long length = Integer.toUnsignedLong(bytes.readInt());
        type = bytes.readInt();
        bytes.seek(bytes.getFilePointer() + length + 4);
        if (bytes.getFilePointer() > bytes.length()) {
          throw unreadable();
        }
      }
      if (!isPadding(file, bytes.getFilePointer())) {
        throw EvidenceProblems.behindPicture();
      }
    } catch (EOFException e) {
      throw unreadable();
    }
  }

  /**
   * A JPEG names its measures in the frame header, before the first scan, and has an end; what
   * cameras put behind it is let be.
   */
  void checkJpeg(Path file) throws IOException {
    try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
      bytes.seek(2);
      for (boolean found = false; !found; ) {
        int marker = marker(bytes);
        int length = bytes.readUnsignedShort();
        if (marker == 0xDA || length < 2) {
          throw unreadable();
        }
        found = isFrame(marker);
        if (found) {
          bytes.skipBytes(1);
          int height = bytes.readUnsignedShort();
          checkPixels(bytes.readUnsignedShort(), height);
        } else {
          bytes.seek(bytes.getFilePointer() + length - 2);
        }
      }
    } catch (EOFException e) {
      throw unreadable();
    }
    checkEnd(file);
  }

  private static void checkEnd(Path file) throws IOException {
    try {
      if (!JpegEnd.isClean(file)) {
        throw EvidenceProblems.behindPicture();
      }
    } catch (EOFException e) {
      throw unreadable();
    }
  }

  /** Whether only blanks and zeros follow, as some programs leave them. */
  private static boolean isPadding(Path file, long from) throws IOException {
    long rest = file.toFile().length() - from;
    return rest <= MOST_PADDING
        && ForeignContent.text(file, from, (int) rest).replace('\0', ' ').isBlank();
  }

  private static int marker(RandomAccessFile bytes) throws IOException {
    if (bytes.readUnsignedByte() != 0xFF) {
      throw unreadable();
    }
    int marker = bytes.readUnsignedByte();
    while (marker == 0xFF) {
      marker = bytes.readUnsignedByte();
    }
    return marker;
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private void checkPixels(int width, int height) {
    if (width <= 0 || height <= 0) {
      throw unreadable();
    }
    if ((long) width * height > limits.pixelsPerPicture()) {
      throw EvidenceProblems.imageLimit(limits.pixelsPerPicture() / 1_000_000);
    }
  }

  private static RuntimeException unreadable() {
    return EvidenceProblems.unreadable("The picture is damaged or not complete. Save it again.");
  }
}
