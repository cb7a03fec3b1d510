package org.cspenrollment.account.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

/** However many sign in at the same moment, only so many passwords are hashed at once. */
class FewAtATimeTest {

  private static final int MOST = 2;
  private static final int PEOPLE = 20;

  private final AtomicInteger now = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private final CountDownLatch asMany = new CountDownLatch(MOST);

  @Test
  void noMoreThanSoManyAndAllOfThem() throws Exception {
    var passwords = new FewAtATime(new Counted(), MOST);
    var pool = Executors.newFixedThreadPool(PEOPLE);
    try {
      var answers = new ArrayList<Future<Boolean>>();
      for (int i = 0; i < PEOPLE; i++) {
        answers.add(pool.submit(() -> passwords.matches("right", "right")));
      }
      for (var answer : answers) {
        assertThat(answer.get()).isTrue();
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(most.get()).isEqualTo(MOST);
  }

  @Test
  void aPlaceIsFreeAgainAfterAFailure() {
    var passwords = new FewAtATime(new Counted(), MOST);
    for (int i = 0; i <= MOST; i++) {
      assertThatExceptionOfType(IllegalArgumentException.class)
          .isThrownBy(() -> passwords.encode("broken"));
    }
    assertThat(now.get()).isZero();
  }

  /** Waits until as many are there as may be, and counts them. */
  private final class Counted implements PasswordEncoder {

    @Override
    public String encode(CharSequence password) {
      throw new IllegalArgumentException("cannot be hashed");
    }

    @Override
    public boolean matches(CharSequence password, String hash) {
      most.accumulateAndGet(now.incrementAndGet(), Math::max);
      asMany.countDown();
      try {
        asMany.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      now.decrementAndGet();
      return hash.contentEquals(password);
    }
  }
}
