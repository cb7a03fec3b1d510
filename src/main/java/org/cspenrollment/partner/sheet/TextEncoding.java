package org.cspenrollment.partner.sheet;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.io.ByteOrderMark;
import org.jspecify.annotations.Nullable;

/**
 * In which encoding a file was saved, told from its first bytes.
 *
 * @param charset to read it with
 * @param mark how many bytes of a byte order mark stand in front
 * @param otherwise what it seems to be where it cannot be read, in people's words; null where it
 *     can
 */
record TextEncoding(Charset charset, int mark, @Nullable String otherwise) {

  private static final List<ByteOrderMark> MARKS =
      List.of(ByteOrderMark.UTF_8, ByteOrderMark.UTF_16LE, ByteOrderMark.UTF_16BE);

  /** What Excel saves a CSV as where nobody asks for UTF-8. */
  private record Local(Charset charset, String words) {}

  private static final String KOREAN = "CP949, the encoding of Korean Windows";

  /** The usual Korean syllables come before Japanese, the rare ones share their bytes with it. */
  private static final List<Local> LOCAL =
      List.of(
          new Local(Charset.forName("EUC-KR"), KOREAN),
          new Local(Charset.forName("windows-31j"), "Shift_JIS, the encoding of Japanese Windows"),
          new Local(Charset.forName("MS949"), KOREAN),
          new Local(Charset.forName("windows-1252"), "an encoding of Western Windows"));

  /** Tells it from the first bytes of a file. */
  static TextEncoding of(byte[] head) {
    for (var mark : MARKS) {
      if (startsWith(head, mark.getBytes())) {
        return new TextEncoding(Charset.forName(mark.getCharsetName()), mark.length(), null);
      }
    }
    if (head.length > 1 && (head[0] == 0) != (head[1] == 0)) {
      return new TextEncoding(
          head[0] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE, 0, null);
    }
    return new TextEncoding(
        StandardCharsets.UTF_8, 0, reads(StandardCharsets.UTF_8, head) ? null : guess(head));
  }

  private static String guess(byte[] head) {
    return LOCAL.stream()
        .filter(one -> reads(one.charset(), head))
        .map(Local::words)
        .findFirst()
        .orElse("no text");
  }

  /** Whether these bytes are text in this encoding; the last letter may be cut. */
  private static boolean reads(Charset charset, byte[] head) {
    var decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var room = CharBuffer.allocate(head.length + 1);
    return !decoder.decode(ByteBuffer.wrap(head), room, false).isError();
  }

  private static boolean startsWith(byte[] head, byte[] mark) {
    if (head.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if (head[i] != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
