package org.cspenrollment.platform.problem;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.multipart.MultipartException;

/** A full disk, however it is met, is nobody's fault but the disk's: finding M8, failure R14. */
@ExtendWith(OutputCaptureExtension.class)
class NoRoomTest {

  private final ProblemExceptionHandler handler =
      new ProblemExceptionHandler(new LocalRefusals(new StaticMessageSource()));

  @AfterEach
  void thereIsRoom() {
    NoRoom.forget();
  }

  static Stream<Throwable> fullDisks() {
    return Stream.of(
        new MultipartException("x", new IOException("No space left on device")),
        new IllegalStateException(new IOException("/tmp/x: Disk quota exceeded")),
        new IOException("There is not enough space on the disk"),
        new UncategorizedSQLException("x", null, new SQLException("full", "53100")));
  }

  @ParameterizedTest
  @MethodSource("fullDisks")
  void isKnownByItsWords(Throwable failed) {
    assertThat(NoRoom.isWhy(failed)).isTrue();
  }

  @Test
  void otherFailuresAreNot() {
    assertThat(NoRoom.isWhy(new MultipartException("x", new IOException("Stream ended"))))
        .isFalse();
    assertThat(
            NoRoom.isWhy(
                new UncategorizedSQLException("x", null, new SQLException("many", "53300"))))
        .isFalse();
  }

  @Test
  void partsThatCannotBePutAsideAre507AndOthers400() {
    var full = new MultipartException("x", new IOException("No space left on device"));
    var torn = new MultipartException("x", new IOException("Stream ended unexpectedly"));

    assertThat(handler.multipart(full, new MockHttpServletRequest()).getBody())
        .returns(507, Problem::status)
        .returns("/problems/storage-full", Problem::type);
    assertThat(handler.multipart(torn, new MockHttpServletRequest()).getStatusCode().value())
        .isEqualTo(400);
  }

  @Test
  void theOperatorReadsOneLine(CapturedOutput log) {
    NoRoom.refused(new IllegalStateException(new IOException("No space left on device")));

    assertThat(log.getAll().lines())
        .singleElement(as(STRING))
        .contains("ERROR", "No room for files, trace", "No space left on device");
  }

  @Test
  void soIsWhatFailsAnywhereElse() {
    var failed = new IllegalStateException(new IOException("No space left on device"));

    assertThat(handler.unexpected(failed, new MockHttpServletRequest()).getStatusCode().value())
        .isEqualTo(507);
  }
}
