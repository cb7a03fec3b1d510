package org.cspenrollment.evidence.content.pdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSStream;
import org.cspenrollment.evidence.content.EvidenceProblems;

/**
 * Measures the compressed streams of a PDF before anything reads its objects. Reading the objects
 * unpacks whole streams in memory, so each stream, and all that look like packed objects together,
 * must stay within a bound.
 */
final class PdfStreams {

  private static final long MAX_STREAM = 128L << 20;
  private static final long MAX_PACKED_OBJECTS = 64L << 20;
  private static final long MAX_TOTAL = 2L << 30;
  private static final byte[] BEGIN = {'s', 't', 'r', 'e', 'a', 'm'};

  private PdfStreams() {}

  static void check(Path file) throws IOException {
    try (var channel = FileChannel.open(file)) {
      var bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      var sum = new Sum();
      for (int at = 0; at < bytes.limit() - BEGIN.length; at++) {
        if (beginsStream(bytes, at)) {
          int from = dataAfter(bytes, at + BEGIN.length);
          measure(bytes.slice(from, bytes.limit() - from), sum);
        }
      }
    }
  }

  /** The same for streams that had to be decrypted. */
  static void check(List<COSStream> streams) throws IOException {
    var sum = new Sum();
    for (var stream : streams) {
      try (var packed = stream.createRawInputStream()) {
        measure(ByteBuffer.wrap(packed.readAllBytes()), sum);
      }
    }
  }

  private static boolean beginsStream(MappedByteBuffer bytes, int at) {
    for (int i = 0; i < BEGIN.length; i++) {
      if (bytes.get(at + i) != BEGIN[i]) {
        return false;
      }
    }
    return at < 3 || bytes.get(at - 1) != 'd';
  }

  private static int dataAfter(MappedByteBuffer bytes, int at) {
    int data = at;
    while (data < bytes.limit() && (bytes.get(data) == '\r' || bytes.get(data) == '\n')) {
      data++;
    }
    return data;
  }

  /** What all streams so far unpack to. */
  private static final class Sum {
    private long all;
    private long packedObjects;

    void add(int bytes, boolean objects) {
      all += bytes;
      packedObjects += objects ? bytes : 0;
      if (all > MAX_TOTAL || packedObjects > MAX_PACKED_OBJECTS) {
        throw bomb();
      }
    }
  }

  private static void measure(ByteBuffer packed, Sum sum) {
    var inflater = new Inflater();
    try {
      inflater.setInput(packed);
      var buffer = new byte[64 * 1024];
      long total = 0;
      boolean objects = false;
      for (int read = inflater.inflate(buffer); read > 0; read = inflater.inflate(buffer)) {
        if (total == 0) {
          refuseIfPackedTwice(buffer, read);
          objects = beginsWithNumber(buffer, read);
        }
        total += read;
        sum.add(read, objects);
        if (total > MAX_STREAM) {
          throw bomb();
        }
      }
    } catch (DataFormatException notPackedThisWay) {
      // Nothing to unpack here, or no more of it
    } finally {
      inflater.end();
    }
  }

  /** Packed objects begin with the list of their numbers. */
  private static boolean beginsWithNumber(byte[] unpacked, int length) {
    int at = 0;
    while (at < length && unpacked[at] >= 0 && unpacked[at] <= ' ') {
      at++;
    }
    return at < length && unpacked[at] >= '0' && unpacked[at] <= '9';
  }

  private static void refuseIfPackedTwice(byte[] unpacked, int length) {
    if (length > 2
        && (unpacked[0] & 0x0F) == 8
        && (unpacked[0] & 0xF0) == 0x70
        && (((unpacked[0] & 0xFF) << 8) | (unpacked[1] & 0xFF)) % 31 == 0) {
      throw bomb();
    }
  }

  private static RuntimeException bomb() {
    return EvidenceProblems.archiveLimit(
        "The PDF unpacks to far more than it is. Print it to a new PDF and send that.");
  }
}
