package org.cspenrollment.platform.idempotency;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.cspenrollment.platform.database.OutsideTransaction;
import org.cspenrollment.platform.problem.ProblemException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * The requests of the last 24 hours that came with a key. Of two that come at once, the second
 * waits for the answer of the first, and holds no connection to the database meanwhile.
 */
@Service
public class RequestKeys {

  private static final Duration KEPT = Duration.ofHours(24);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);
  private static final Duration BROKEN_OFF = Duration.ofMinutes(10);
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(50);

  private final RequestKeyStore store;
  private final Clock clock;

  RequestKeys(RequestKeyStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Begins a request, or answers what the same request was answered before.
   *
   * @param fingerprint of everything the request says
   * @return the first answer; empty where this is the first: it ends with {@link #finish} or {@link
   *     #abandon}
   * @throws ProblemException 422 {@code idempotency-key} where the key was that of another request,
   *     409 {@code idempotency-busy} where the first has had no answer for two minutes
   */
  public Optional<FirstAnswer> begin(RequestKey key, String fingerprint) {
    OutsideTransaction.required();
    var giveUp = System.nanoTime() + LONGEST_WAIT.toNanos();
    while (!store.begin(key, fingerprint, clock.instant(), KEPT, BROKEN_OFF)) {
      var known = store.find(key);
      if (known.isPresent()) {
        if (!known.get().fingerprint().equals(fingerprint)) {
          throw used();
        }
        if (known.get().answer().isPresent()) {
          return known.get().answer();
        }
      }
      if (System.nanoTime() > giveUp) {
        throw busy();
      }
      LockSupport.parkNanos(PAUSE);
    }
    return Optional.empty();
  }

  /** The request was answered so; part of the caller's transaction where there is one. */
  public void finish(RequestKey key, FirstAnswer answer) {
    store.finish(key, answer);
  }

  /** The request was refused or failed: its key is free again. */
  public void abandon(RequestKey key) {
    store.abandon(key);
  }

  @Scheduled(initialDelayString = "PT15M", fixedDelayString = "PT1H")
  void forget() {
    store.forget(clock.instant().minus(KEPT));
  }

  private static ProblemException used() {
    return ProblemException.unacceptable(
        "idempotency-key",
        "The key belongs to another request",
        "This Idempotency-Key was sent with another request within the last 24 hours. Send a new"
            + " request with a new key.",
        List.of());
  }

  private static ProblemException busy() {
    return ProblemException.conflict(
        "idempotency-busy",
        "The first request is still under way",
        "The first request under this Idempotency-Key has no answer yet. Try again in a minute.");
  }
}
