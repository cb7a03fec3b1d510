package org.cspenrollment.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.cspenrollment.platform.problem.Problem;
import org.cspenrollment.platform.problem.ProblemWriter;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Cuts off bodies that are longer than their kind may be (413), whether or not their length was
 * announced: lists as CSV 16 MiB, everything else 1 MiB. Uploads of files have limits of their own.
 */
public class BodyLimitFilter extends OncePerRequestFilter {

  private static final long MEBIBYTE = 1 << 20;

  /** A file of 25 MiB and the fields beside it; the container counts what is not announced. */
  private static final long FORM_WITH_FILE = 26 * MEBIBYTE;

  private final ProblemWriter problems;

  public BodyLimitFilter(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var type =
        request.getContentType() == null ? "" : request.getContentType().toLowerCase(Locale.ROOT);
    if (type.startsWith("multipart/") && request.getRequestURI().startsWith("/api/")) {
      chain.doFilter(request, response);
      return;
    }
    if (type.startsWith("multipart/") && request.getRequestURI().startsWith("/portal/")) {
      if (request.getContentLengthLong() > FORM_WITH_FILE) {
        response.sendError(HttpStatus.PAYLOAD_TOO_LARGE.value());
      } else {
        chain.doFilter(request, response);
      }
      return;
    }
    long limit = type.startsWith("text/csv") ? 16 * MEBIBYTE : MEBIBYTE;
    if (request.getContentLengthLong() > limit) {
      problems.write(request, response, HttpStatus.PAYLOAD_TOO_LARGE);
    } else if (type.startsWith("application/x-www-form-urlencoded")) {
      chain.doFilter(request, response);
    } else {
      chain.doFilter(new Limited(request, limit), response);
    }
  }

  private static final class Limited extends HttpServletRequestWrapper {

    private final long limit;
    private ServletInputStream body;

    Limited(HttpServletRequest request, long limit) {
      super(request);
      this.limit = limit;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      if (body == null) {
        body = new Counting(super.getInputStream(), limit);
      }
      return body;
    }

    @Override
    public BufferedReader getReader() throws IOException {
      return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
  }

  private static final class Counting extends ServletInputStream {

    private final ServletInputStream in;
    private long left;

    Counting(ServletInputStream in, long limit) {
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
}
