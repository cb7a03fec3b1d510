package org.cspenrollment.platform.idempotency;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A request whose body has been read and can be read by whoever answers it. */
class WholeRequest extends HttpServletRequestWrapper {

  private final byte[] body;

  WholeRequest(HttpServletRequest request) throws IOException {
    super(request);
    this.body = request.getInputStream().readAllBytes();
  }

  /** What it asks for, of what, and with which words. */
  String fingerprint() {
    return new Fingerprint()
        .with(getMethod())
        .with(getRequestURI())
        .with(getQueryString())
        .with(body)
        .hash();
  }

  @Override
  public ServletInputStream getInputStream() {
    return new Replayed(new ByteArrayInputStream(body));
  }

  @Override
  public BufferedReader getReader() {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }

  /** The body once more. */
  private static final class Replayed extends ServletInputStream {
    private final ByteArrayInputStream bytes;

    Replayed(ByteArrayInputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] into, int from, int length) {
      return bytes.read(into, from, length);
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException("This body is read at once");
    }
  }
}
