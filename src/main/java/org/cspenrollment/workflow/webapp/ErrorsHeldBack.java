package org.cspenrollment.workflow.webapp;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** Lets answers through as they are written, but holds back what is written of an error. */
class ErrorsHeldBack extends HttpServletResponseWrapper {

  private static final int ERROR = 400;
  private final ByteArrayOutputStream held = new ByteArrayOutputStream();
  private @Nullable PrintWriter writer;
  private boolean holding;

  ErrorsHeldBack(HttpServletResponse response) {
    super(response);
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    if (getStatus() < ERROR) {
      return super.getOutputStream();
    }
    holding = true;
    return new Held();
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    if (getStatus() < ERROR) {
      return super.getWriter();
    }
    holding = true;
    if (writer == null) {
      writer = new PrintWriter(new OutputStreamWriter(held, StandardCharsets.UTF_8), true);
    }
    return writer;
  }

  @Override
  public void flushBuffer() throws IOException {
    if (!holding) {
      super.flushBuffer();
    }
  }

  @Override
  public void setContentLength(int length) {
    if (getStatus() < ERROR) {
      super.setContentLength(length);
    }
  }

  /** Writes the problem in the place of what was held back, if anything was. */
  void tell(HttpServletRequest request) throws IOException {
    if (holding && !isCommitted()) {
      if (writer != null) {
        writer.flush();
      }
      var body = WebappErrors.problem(request, getStatus(), held.toByteArray());
      var response = (HttpServletResponse) getResponse();
      response.resetBuffer();
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      response.setContentLength(body.length);
      response.getOutputStream().write(body);
    }
  }

  private final class Held extends ServletOutputStream {

    @Override
    public void write(int b) {
      held.write(b);
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
