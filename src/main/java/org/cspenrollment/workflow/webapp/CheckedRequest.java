package org.cspenrollment.workflow.webapp;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A request whose body has been read and looked at, and whose query may have been narrowed. */
class CheckedRequest extends HttpServletRequestWrapper {

  private final @Nullable String query;
  private final ByteArrayInputStream body;

  CheckedRequest(HttpServletRequest request, @Nullable String query) {
    this(request, query, new byte[0]);
  }

  CheckedRequest(HttpServletRequest request, @Nullable String query, byte[] body) {
    super(request);
    this.query = query;
    this.body = new ByteArrayInputStream(body);
  }

  @Override
  public @Nullable String getQueryString() {
    return query;
  }

  @Override
  public int getContentLength() {
    return body.available();
  }

  @Override
  public long getContentLengthLong() {
    return body.available();
  }

  @Override
  public @Nullable String getHeader(String name) {
    return "Content-Length".equalsIgnoreCase(name)
        ? String.valueOf(body.available())
        : super.getHeader(name);
  }

  @Override
  public BufferedReader getReader() {
    return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
  }

  @Override
  public ServletInputStream getInputStream() {
    return new ServletInputStream() {
      @Override
      public int read() throws IOException {
        return body.read();
      }

      @Override
      public int read(byte[] into, int offset, int length) {
        return body.read(into, offset, length);
      }

      @Override
      public boolean isFinished() {
        return body.available() == 0;
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setReadListener(ReadListener listener) {
        throw new IllegalStateException("This body is read at once");
      }
    };
  }
}
