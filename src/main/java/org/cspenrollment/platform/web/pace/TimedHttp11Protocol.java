package org.cspenrollment.platform.web.pace;

import java.time.Duration;
import org.apache.coyote.http11.Http11NioProtocol;

/** HTTP/1.1 as the server speaks it, with a time within which the headers of a request come. */
public class TimedHttp11Protocol extends Http11NioProtocol {

  /** To be called before the server starts. */
  public void headersWithin(Duration time) {
    getEndpoint().setHandler(new HeadersInTime<>(getHandler(), time));
  }
}
