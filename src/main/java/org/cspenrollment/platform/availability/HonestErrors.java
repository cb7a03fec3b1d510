package org.cspenrollment.platform.availability;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import org.cspenrollment.platform.database.pool.DatabaseWatch;
import org.cspenrollment.platform.web.pace.BrokenBody;

/**
 * An error that somebody answers after the database had no answer is no error of theirs: it becomes
 * 503. So is one of a request whose body broke off because the node ends. So whoever catches the
 * exception, the engine's webapps among them, cannot call a name unknown, a person not allowed or a
 * request wrong that could not be looked at.
 */
class HonestErrors extends HttpServletResponseWrapper {

  private static final int ERROR = 400;

  private final HttpServletRequest request;
  private final UnavailableAnswer answer;
  private final BooleanSupplier nodeEnds;
  private boolean answered;

  HonestErrors(
      HttpServletRequest request,
      HttpServletResponse response,
      UnavailableAnswer answer,
      BooleanSupplier nodeEnds) {
    super(response);
    this.request = request;
    this.answer = answer;
    this.nodeEnds = nodeEnds;
  }

  @Override
  public void setStatus(int status) {
    if (status == SC_SERVICE_UNAVAILABLE || !isAnswered(status)) {
      super.setStatus(status);
    }
  }

  @Override
  public void sendError(int status) throws IOException {
    if (!isAnswered(status)) {
      super.sendError(status);
    }
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    if (!isAnswered(status)) {
      super.sendError(status, message);
    }
  }

  @Override
  public void sendRedirect(String location) throws IOException {
    if (!answered) {
      super.sendRedirect(location);
    }
  }

  @Override
  public void resetBuffer() {
    if (!answered) {
      super.resetBuffer();
    }
  }

  @Override
  public void reset() {
    if (!answered) {
      super.reset();
    }
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    return answered ? new Nowhere() : super.getOutputStream();
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    return answered
        ? new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)
        : super.getWriter();
  }

  /** Whether the answer of the database that is away was given, and is whole. */
  boolean isAnswered() {
    return answered;
  }

  /** Health answers 503 in its own words. */
  private boolean isAnswered(int status) {
    if (!answered
        && status >= ERROR
        && !isCommitted()
        && !request.getRequestURI().startsWith("/actuator/")) {
      try {
        answerInstead();
      } catch (IOException gone) {
        throw new UncheckedIOException(gone);
      }
    }
    return answered;
  }

  private void answerInstead() throws IOException {
    var outage = DatabaseWatch.met();
    if (outage.isPresent()) {
      answered = true;
      answer.write(request, (HttpServletResponse) getResponse(), outage.get());
    } else if (BrokenBody.isOf(request) && nodeEnds.getAsBoolean()) {
      answered = true;
      answer.writeEnding(request, (HttpServletResponse) getResponse());
    }
  }

  /** What is written after the answer. */
  private static final class Nowhere extends ServletOutputStream {

    @Override
    public void write(int b) {
      // The answer is whole already
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new IllegalStateException("This answer is written at once");
    }
  }
}
