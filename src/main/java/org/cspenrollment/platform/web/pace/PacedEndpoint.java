package org.cspenrollment.platform.web.pace;

import java.nio.channels.SocketChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketBufferHandler;
import org.jspecify.annotations.Nullable;

/** Makes each connection one with a pace; not those that encrypt by themselves. */
final class PacedEndpoint extends NioEndpoint {

  private @Nullable RequestPace pace;

  /** To be called before the first connection. */
  void pace(RequestPace wanted) {
    pace = wanted;
  }

  /** The server takes a connection that has ended from a stack, before it makes a new one. */
  @Override
  protected boolean setSocketOptions(SocketChannel socket) {
    var ended = getNioChannels();
    if (pace != null && ended != null && !isSSLEnabled()) {
      var next = ended.pop();
      ended.push(next == null ? channel(pace) : next);
    }
    return super.setSocketOptions(socket);
  }

  private PacedChannel channel(RequestPace wanted) {
    var properties = getSocketProperties();
    return new PacedChannel(
        new SocketBufferHandler(
            properties.getAppReadBufSize(),
            properties.getAppWriteBufSize(),
            properties.getDirectBuffer()),
        wanted);
  }
}
