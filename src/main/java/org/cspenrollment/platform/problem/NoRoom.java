package org.cspenrollment.platform.problem;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.http.HttpStatus;

/**
 * A disk is full, this node's or the database's: nobody's file or request is at fault. It is
 * answered 507, and said in the log in one line.
 */
public final class NoRoom {

  private static final Logger log = LoggerFactory.getLogger(NoRoom.class);

  /** How Linux, its quotas and Windows say it. */
  private static final Pattern WORDS =
      Pattern.compile("No space left on device|[Qq]uota exceeded|not enough space on the disk");

  /** PostgreSQL's code for the same. */
  private static final String DISK_FULL = "53100";

  private static final AtomicLong LAST = new AtomicLong(Long.MIN_VALUE);

  private NoRoom() {}

  /** Whether something failed because a disk is full. */
  public static boolean isWhy(Throwable failed) {
    for (Throwable t = failed; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql && DISK_FULL.equals(sql.getSQLState())) {
        return true;
      }
      if (t instanceof IOException && WORDS.matcher(String.valueOf(t.getMessage())).find()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Why the fields of this form could not be read, if it is that its file could not be put aside:
   * the container passes over all of them then, the token of the form too, and keeps the reason.
   */
  public static Optional<Exception> unread(HttpServletRequest form) {
    if (!String.valueOf(form.getContentType()).startsWith("multipart/form-data")) {
      return Optional.empty();
    }
    try {
      form.getParts();
      return Optional.empty();
    } catch (IOException | ServletException | IllegalStateException why) {
      return Optional.<Exception>of(why).filter(NoRoom::isWhy);
    }
  }

  /** The refusal for whoever met this (507); the operator is told with it. */
  public static ProblemException refused(Throwable failed) {
    LAST.set(System.nanoTime());
    log.error("No room for files, trace {}: {}", MDC.get("traceId"), root(failed).toString());
    var refused = Problem.plain(HttpStatus.INSUFFICIENT_STORAGE);
    refused.initCause(failed);
    return refused;
  }

  /** Whether somebody met this within the last while. */
  public static boolean isRecent(Duration time) {
    var last = LAST.get();
    return last != Long.MIN_VALUE && System.nanoTime() - last < time.toNanos();
  }

  /** Room was made: nothing that was met before counts any more. */
  public static void forget() {
    LAST.set(Long.MIN_VALUE);
  }

  private static Throwable root(Throwable failed) {
    var root = failed;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
