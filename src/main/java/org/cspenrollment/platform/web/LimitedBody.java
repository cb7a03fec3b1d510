package org.cspenrollment.platform.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import org.cspenrollment.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** Counts the bytes of a body as they are read; one too many is refused (413). */
final class LimitedBody extends ServletInputStream {

  private final ServletInputStream in;
  private long left;

  LimitedBody(ServletInputStream in, long limit) {
    this.in = in;
    this.left = limit;
  }

  @Override
  public int read() throws IOException {
    return counted(in.read(), 1);
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = in.read(into, offset, length);
    return counted(read, read);
  }

  private int counted(int result, int bytes) {
    if (result >= 0) {
      left -= bytes;
      if (left < 0) {
        throw Problem.plain(HttpStatus.PAYLOAD_TOO_LARGE);
      }
    }
    return result;
  }

  @Override
  public boolean isFinished() {
    return in.isFinished();
  }

  @Override
  public boolean isReady() {
    return in.isReady();
  }

  @Override
  public void setReadListener(ReadListener listener) {
    in.setReadListener(listener);
  }
}
