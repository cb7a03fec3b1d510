package org.cspenrollment.platform.web.pace;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Who is worked for, and who only waits for the network. There are more threads than places: a
 * thread that waits for a slow client gives its place to somebody else meanwhile.
 */
final class WorkPlaces {

  private static final ThreadLocal<@Nullable Place> OWN = new ThreadLocal<>();

  private final Semaphore atWork;
  private final Semaphore waiting;

  WorkPlaces(RequestPace pace) {
    this.atWork = new Semaphore(pace.atWork(), true);
    this.waiting = new Semaphore(pace.waiting());
  }

  /** Waits for a place, which this thread then has until it leaves. */
  Place enter() {
    atWork.acquireUninterruptibly();
    var place = new Place();
    OWN.set(place);
    return place;
  }

  /**
   * This thread waits until somebody takes more of an answer. Its place is not asked back: what is
   * left of the request is to send the rest. Where too many wait already it is kept.
   */
  static void giveUpForAnswer() {
    var place = OWN.get();
    if (place != null) {
      place.answer();
    }
  }

  /** The place of one request, which belongs to the thread that answers it. */
  final class Place {

    private boolean answers;

    /** Gives the place away to wait for a body; false if too many wait, and the place is kept. */
    boolean beginToWait() {
      if (answers) {
        return true;
      }
      if (!waiting.tryAcquire()) {
        return false;
      }
      atWork.release();
      return true;
    }

    void endToWait() {
      if (!answers) {
        waiting.release();
        atWork.acquireUninterruptibly();
      }
    }

    private void answer() {
      if (!answers && waiting.tryAcquire()) {
        atWork.release();
        answers = true;
      }
    }

    void leave() {
      OWN.remove();
      (answers ? waiting : atWork).release();
    }
  }
}
