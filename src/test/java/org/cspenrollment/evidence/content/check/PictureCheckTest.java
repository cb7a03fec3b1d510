package org.cspenrollment.evidence.content.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.cspenrollment.evidence.Samples.ascii;
import static org.cspenrollment.evidence.Samples.bytes;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.cspenrollment.evidence.Samples;
import org.cspenrollment.evidence.content.EvidenceLimits;
import org.cspenrollment.evidence.content.EvidenceType;
import org.cspenrollment.evidence.content.pdf.PdfCheck;
import org.cspenrollment.platform.problem.ProblemException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;

/** Pictures as phones and programs leave them, and pictures that hide something. */
class PictureCheckTest {

  @TempDir private Path directory;

  private final ContentCheck check =
      new ContentCheck(
          new PictureCheck(new EvidenceLimits(1, DataSize.ofMegabytes(1), 80_000_000, 1, 1)),
          new PdfCheck());

  static Stream<Arguments> taken() {
    var jpeg = Samples.jpeg();
    var png = Samples.png();
    return Stream.of(
        arguments("a line end behind a PNG", EvidenceType.PNG, bytes(png, ascii("\n"))),
        arguments("zeros behind a PNG", EvidenceType.PNG, bytes(png, new byte[512])),
        arguments("a line end behind a JPEG", EvidenceType.JPEG, bytes(jpeg, ascii("\r\n"))),
        arguments("a film behind a JPEG", EvidenceType.JPEG, bytes(jpeg, film())),
        arguments("a film of Samsung", EvidenceType.JPEG, bytes(jpeg, samsung(film()))),
        arguments("a second picture", EvidenceType.JPEG, bytes(jpeg, jpeg)),
        arguments("a second picture and a film", EvidenceType.JPEG, bytes(jpeg, jpeg, film())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("taken")
  void whatCamerasAndProgramsLeaveIsTaken(String what, EvidenceType type, byte[] content) {
    assertThatCode(() -> check(type, content)).as(what).doesNotThrowAnyException();
  }

  static Stream<Arguments> refused() {
    var jpeg = Samples.jpeg();
    return Stream.of(
        arguments("a script behind a JPEG", EvidenceType.JPEG, bytes(jpeg, ascii("#!/bin/sh\n"))),
        arguments("a program behind a JPEG", EvidenceType.JPEG, bytes(jpeg, ascii("MZ\0\0"))),
        arguments(
            "a script behind a film", EvidenceType.JPEG, bytes(jpeg, film(), ascii("#!/bin/sh"))),
        arguments(
            "a program called a film",
            EvidenceType.JPEG,
            bytes(jpeg, samsung(bytes(ascii("MZ"), new byte[20_000])))),
        arguments(
            "what was there before cropping",
            EvidenceType.PNG,
            bytes(Samples.png(), ascii("old pixels"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void whatStandsBehindIsRefusedAndNamed(String what, EvidenceType type, byte[] content) {
    var refused = catchThrowableOfType(ProblemException.class, () -> check(type, content));

    assertThat(refused.type() + " " + refused.reason())
        .as(what)
        .isEqualTo("polyglot behind-picture");
  }

  private void check(EvidenceType type, byte[] content) throws IOException {
    check.check(Files.write(directory.resolve("file"), content), type, null);
  }

  private static byte[] film() {
    return bytes(
        box("ftyp", ascii("mp42")), box("mdat", new byte[20_000]), box("moov", new byte[9]));
  }

  private static byte[] box(String name, byte[] content) {
    return bytes(ByteBuffer.allocate(4).putInt(8 + content.length).array(), ascii(name), content);
  }

  /** A block with its name, then the directory that says where it is. */
  private static byte[] samsung(byte[] film) {
    var name = ascii("MotionPhoto_Data");
    var block = bytes(new byte[4], little(name.length), name, film);
    var directory =
        bytes(
            ascii("SEFH"),
            little(106),
            little(1),
            little(0),
            little(block.length),
            little(block.length));
    return bytes(block, directory, little(directory.length), ascii("SEFT"));
  }

  private static byte[] little(int value) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
  }
}
