package org.cspenrollment.platform.web.pace;

import java.util.concurrent.Semaphore;

/**
 * Who is worked for, and who only waits for the network. There are more threads than places: a
 * thread that waits for a slow client gives its place to somebody else meanwhile.
 */
final class WorkPlaces {

  private final Semaphore atWork;
  private final Semaphore waiting;

  WorkPlaces(RequestPace pace) {
    this.atWork = new Semaphore(pace.atWork(), true);
    this.waiting = new Semaphore(pace.waiting());
  }

  /** Waits for a place. */
  void enter() {
    atWork.acquireUninterruptibly();
  }

  void leave() {
    atWork.release();
  }

  /** Gives the place away to wait; false if too many wait already, and the place is kept. */
  boolean beginToWait() {
    if (!waiting.tryAcquire()) {
      return false;
    }
    atWork.release();
    return true;
  }

  void endToWait() {
    waiting.release();
    atWork.acquireUninterruptibly();
  }
}
