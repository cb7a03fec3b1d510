package org.cspenrollment.platform.web.pace;

import java.io.IOException;
import java.net.SocketTimeoutException;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * The body of a request, as it comes in from the network: whoever reads it gives up its place while
 * nothing is there, and is told when it has waited too long in all (the server answers 408 then).
 * How long the server itself takes, for the database or for want of a processor, is not held
 * against the client.
 */
final class PacedBody implements InputBuffer {

  /** Where a request has its own, for whoever answers it. */
  static final String ATTRIBUTE = PacedBody.class.getName();

  private final Request request;
  private final InputBuffer body;
  private final WorkPlaces.Place place;
  private final RequestPace pace;
  private long received;
  private long waited;
  private boolean cut;

  PacedBody(Request request, WorkPlaces.Place place, RequestPace pace) {
    this.request = request;
    this.body = request.getInputBuffer();
    this.place = place;
    this.pace = pace;
  }

  @Override
  public int doRead(ApplicationBufferHandler into) throws IOException {
    requireInTime();
    var read = readOrBroken(into);
    received += Math.max(0, read);
    if (read >= 0) {
      requireInTime();
    }
    return read;
  }

  private int readOrBroken(ApplicationBufferHandler into) throws IOException {
    boolean whole = false;
    try {
      var read = isThere() ? body.doRead(into) : waitFor(into);
      whole = read >= 0 || received >= request.getContentLengthLong();
      return read;
    } finally {
      if (!whole) {
        BrokenBody.mark(request);
      }
    }
  }

  @Override
  public int available() {
    return body.available();
  }

  /** The body as it is without us. */
  InputBuffer unpaced() {
    return body;
  }

  /** Whether somebody was too slow, or too many were. */
  boolean isCut() {
    return cut;
  }

  long received() {
    return received;
  }

  private boolean isThere() {
    if (request.isFinished()) {
      return true;
    }
    request.action(ActionCode.AVAILABLE, true);
    return request.getAvailable() > 0;
  }

  private int waitFor(ApplicationBufferHandler into) throws IOException {
    if (!place.beginToWait()) {
      throw cut("Too many requests wait for their bodies");
    }
    var since = System.nanoTime();
    try {
      return body.doRead(into);
    } catch (SocketTimeoutException silent) {
      cut = true;
      throw silent;
    } finally {
      waited += System.nanoTime() - since;
      place.endToWait();
    }
  }

  private void requireInTime() throws IOException {
    if (waited > pace.nanosFor(received)) {
      throw cut("The body of the request takes too long");
    }
  }

  private SocketTimeoutException cut(String why) {
    cut = true;
    return new SocketTimeoutException(why);
  }
}
