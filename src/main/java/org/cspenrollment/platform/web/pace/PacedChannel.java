package org.cspenrollment.platform.web.pace;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;
import org.apache.tomcat.util.net.SocketBufferHandler;

/**
 * A connection whose answers go out at a pace: whoever makes them wait for too long in all is cut
 * off. The server itself looks only at the time between two pieces. Only waiting counts, not what
 * we need to make an answer; and whoever waits gives up its place.
 */
final class PacedChannel extends NioChannel {

  private final RequestPace pace;
  private long written;
  private long waited;
  private long fullSince;

  PacedChannel(SocketBufferHandler buffers, RequestPace pace) {
    super(buffers);
    this.pace = pace;
  }

  @Override
  public void reset(SocketChannel channel, NioSocketWrapper socket) throws IOException {
    super.reset(channel, socket);
    answersAnew();
  }

  /** What went before does not count: another request has come. */
  void answersAnew() {
    written = 0;
    waited = 0;
    fullSince = 0;
  }

  @Override
  public int write(ByteBuffer bytes) throws IOException {
    requireInTime();
    var some = super.write(bytes);
    written += Math.max(0, some);
    if (bytes.hasRemaining()) {
      fullSince = System.nanoTime();
      WorkPlaces.giveUpForAnswer();
    }
    return some;
  }

  private void requireInTime() throws IOException {
    if (fullSince != 0) {
      waited += System.nanoTime() - fullSince;
      fullSince = 0;
    }
    if (waited > pace.nanosForAnswer(written)) {
      throw new SocketTimeoutException("The answer is not taken in time");
    }
  }
}
