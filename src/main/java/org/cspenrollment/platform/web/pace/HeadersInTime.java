package org.cspenrollment.platform.web.pace;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.coyote.Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * Ends connections whose request has begun and whose headers do not end. The server itself looks
 * only at the time between two pieces of them. The time of each answer begins anew here, too.
 */
final class HeadersInTime<S> implements Handler<S> {

  private final Handler<S> handler;
  private final long time;
  private final long longestPause;
  private final Map<SocketWrapperBase<S>, Long> begun = new ConcurrentHashMap<>();

  HeadersInTime(Handler<S> handler, RequestPace pace) {
    this.handler = handler;
    this.time = pace.headers().toNanos();
    this.longestPause = pace.answer().toMillis();
  }

  @Override
  public SocketState process(SocketWrapperBase<S> socket, SocketEvent event) {
    var since = begun.get(socket);
    if (since != null && System.nanoTime() - since > time) {
      begun.remove(socket);
      return SocketState.CLOSED;
    }
    if (socket.getSocket() instanceof PacedChannel channel) {
      socket.setWriteTimeout(longestPause);
      channel.answersAnew();
    }
    var state = handler.process(socket, event);
    if (state == SocketState.LONG && !isAnswered(socket)) {
      begun.putIfAbsent(socket, System.nanoTime());
    } else {
      begun.remove(socket);
    }
    return state;
  }

  /** A request whose answer another thread writes has its headers. */
  private static boolean isAnswered(SocketWrapperBase<?> socket) {
    return socket.getCurrentProcessor() instanceof Processor one && one.isAsync();
  }

  @Override
  public Object getGlobal() {
    return handler.getGlobal();
  }

  @Override
  public void release(SocketWrapperBase<S> socket) {
    begun.remove(socket);
    handler.release(socket);
  }

  @Override
  public void pause() {
    handler.pause();
  }

  @Override
  public void recycle() {
    handler.recycle();
  }
}
