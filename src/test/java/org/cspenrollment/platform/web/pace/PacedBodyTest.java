package org.cspenrollment.platform.web.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.coyote.ActionCode;
import org.apache.coyote.ActionHook;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.util.unit.DataSize;

/** Whose time a body costs: only what is waited for it is the client's. */
class PacedBodyTest {

  private static final RequestPace NO_TIME =
      new RequestPace(Duration.ZERO, Duration.ZERO, Duration.ZERO, DataSize.ofTerabytes(1), 2, 2);

  @Test
  void whatIsThereIsReadHoweverLateTheServerComesToIt() throws IOException {
    var body = body(true);

    assertThat(body.doRead(new Taken())).isEqualTo(1);
    assertThat(body.doRead(new Taken())).isEqualTo(1);
    assertThat(body.isCut()).isFalse();
  }

  @Test
  void whatHasToBeWaitedForLongerThanItMayIsCut() {
    var body = body(false);

    assertThatExceptionOfType(SocketTimeoutException.class)
        .isThrownBy(() -> body.doRead(new Taken()));
    assertThat(body.isCut()).isTrue();
  }

  /** One of which bytes are there, or which is waited for. */
  private static PacedBody body(boolean there) {
    var request = new Request();
    ActionHook hook =
        (code, parameter) -> {
          if (code == ActionCode.AVAILABLE) {
            request.setAvailable(there ? 1 : 0);
          }
        };
    ReflectionTestUtils.setField(request, "hook", hook);
    request.setInputBuffer(new SomeBytes());
    return new PacedBody(request, new WorkPlaces(NO_TIME).enter(), NO_TIME);
  }

  /** A byte each time, which takes some time to come. */
  private static final class SomeBytes implements InputBuffer {

    @Override
    public int doRead(ApplicationBufferHandler into) {
      for (var begun = System.nanoTime(); System.nanoTime() == begun; ) {
        Thread.onSpinWait();
      }
      return 1;
    }

    @Override
    public int available() {
      return 1;
    }
  }

  /** Takes what is read. */
  private static final class Taken implements ApplicationBufferHandler {

    @Override
    public void setByteBuffer(ByteBuffer buffer) {}

    @Override
    public ByteBuffer getByteBuffer() {
      return EMPTY_BUFFER;
    }

    @Override
    public void expand(int size) {}
  }
}
