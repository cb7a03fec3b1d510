package org.cspenrollment.platform.web.pace;

import org.apache.coyote.http11.Http11NioProtocol;

/**
 * HTTP/1.1 as the server speaks it, at a pace: for headers as they come, for answers as they go.
 */
public class TimedHttp11Protocol extends Http11NioProtocol {

  /** The kernel keeps twice as much of an answer, and says that there is room when half is gone. */
  private static final int SEND_BUFFER = 1 << 16;

  public TimedHttp11Protocol() {
    super(new PacedEndpoint());
  }

  /** To be called before the server starts. */
  public void at(RequestPace pace) {
    setMaxThreads(pace.atWork() + pace.waiting());
    if (getEndpoint() instanceof PacedEndpoint endpoint) {
      endpoint.pace(pace);
      endpoint.getSocketProperties().setTxBufSize(SEND_BUFFER);
      endpoint.setHandler(new HeadersInTime<>(getHandler(), pace));
    }
  }
}
