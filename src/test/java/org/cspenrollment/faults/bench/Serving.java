package org.cspenrollment.faults.bench;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/**
 * Whether a node serves: it answers a read and a sign-in.
 *
 * @param node which
 * @param office who asks
 */
record Serving(Node node, Office office) {

  /** Looks until it does; fails where it does not by this time, and says what came. */
  void by(long until) {
    var manager = office.manager();
    awaits(until, 200, () -> manager.get(node, "/api/v1/enrollments?size=1"));
    awaits(until, 302, () -> office.person("lead1").trySignIn(node));
  }

  private void awaits(long until, int status, Callable<Answer> ask) {
    var last = new Answer[1];
    var left = Math.max(0, until - System.nanoTime());
    try {
      Waiting.until(
          node + " serves",
          (int) TimeUnit.NANOSECONDS.toSeconds(left),
          () -> {
            last[0] = ask.call();
            return last[0].status() == status;
          });
    } catch (AssertionError e) {
      throw new AssertionError(e.getMessage() + "; the last answer was " + last[0], e);
    }
  }
}
