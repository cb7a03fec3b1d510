package org.cspenrollment.platform.web.pace;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * The first in line: gives every request a place to be worked on, and holds bodies to their pace,
 * also what nobody reads of them, which the server would swallow for as long as it takes. {@link
 * LateBodyValve} says so.
 */
public class PacedBodyValve extends ValveBase {

  /** More than this is not read only to be thrown away: the connection ends. */
  private static final long MOST_SWALLOWED = 1 << 20;

  private final WorkPlaces places;
  private final RequestPace pace;

  public PacedBodyValve(RequestPace pace) {
    super(true);
    this.places = new WorkPlaces(pace);
    this.pace = pace;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    var place = places.enter();
    try {
      if (hasBody(request.getCoyoteRequest())) {
        invokePaced(request, response, place);
      } else {
        getNext().invoke(request, response);
      }
    } finally {
      place.leave();
    }
  }

  private static boolean hasBody(org.apache.coyote.Request request) {
    return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
  }

  private void invokePaced(Request request, Response response, WorkPlaces.Place place)
      throws IOException, ServletException {
    var coyote = request.getCoyoteRequest();
    var body = new PacedBody(coyote, place, pace);
    coyote.setInputBuffer(body);
    request.setAttribute(PacedBody.ATTRIBUTE, body);
    try {
      getNext().invoke(request, response);
      if (!request.isAsync()) {
        endOf(body, request, response);
      }
    } finally {
      coyote.setInputBuffer(body.unpaced());
    }
  }

  /** Answers first; then what is left of the body comes at its pace, or not at all. */
  private void endOf(PacedBody body, Request request, Response response) throws IOException {
    var coyote = request.getCoyoteRequest();
    if (coyote.isFinished() || (coyote.hasExpectation() && body.received() == 0)) {
      return;
    }
    response.finishResponse();
    try {
      var thrownAway = new ThrownAway();
      while (!body.isCut() && body.received() < MOST_SWALLOWED && body.doRead(thrownAway) >= 0) {
        thrownAway.clear();
      }
    } catch (IOException gone) {
      container.getLogger().debug("What was left of a body did not come", gone);
    }
    if (!coyote.isFinished()) {
      coyote.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    }
  }

  /** Takes bytes and keeps none. */
  private static final class ThrownAway implements ApplicationBufferHandler {

    private ByteBuffer bytes = EMPTY_BUFFER;

    void clear() {
      bytes = EMPTY_BUFFER;
    }

    @Override
    public void setByteBuffer(ByteBuffer given) {
      bytes = given;
    }

    @Override
    public ByteBuffer getByteBuffer() {
      return bytes;
    }

    @Override
    public void expand(int size) {}
  }
}
