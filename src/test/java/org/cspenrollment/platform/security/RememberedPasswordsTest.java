package org.cspenrollment.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How long a right password is known, and that nothing else is. */
class RememberedPasswordsTest {

  private long now = 5;
  private int hashed;

  /** Counts; a password is right for the hash that is itself, turned round. */
  private final PasswordEncoder slow =
      new PasswordEncoder() {
        @Override
        public String encode(CharSequence entered) {
          return new StringBuilder(entered).reverse().toString();
        }

        @Override
        public boolean matches(CharSequence entered, String hash) {
          hashed++;
          return encode(entered).equals(hash);
        }

        @Override
        public boolean upgradeEncoding(String hash) {
          return hash.isEmpty();
        }
      };

  private final PasswordEncoder passwords = new RememberedPasswords(slow, () -> now);

  @Test
  void aRightPasswordIsHashedOnceAMinute() {
    assertThat(passwords.matches("right", "thgir")).isTrue();
    now += RememberedPasswords.SPAN.toNanos() - 1;
    assertThat(passwords.matches("right", "thgir")).isTrue();
    assertThat(hashed).isEqualTo(1);

    now += 1;
    assertThat(passwords.matches("right", "thgir")).isTrue();
    assertThat(hashed).as("a minute after it was hashed, used meanwhile or not").isEqualTo(2);
  }

  @Test
  void aWrongOneIsHashedEveryTimeAndNeverRight() {
    assertThat(passwords.matches("right", "thgir")).isTrue();

    assertThat(passwords.matches("wrong", "thgir")).isFalse();
    assertThat(passwords.matches("wrong", "thgir")).isFalse();
    assertThat(hashed).isEqualTo(3);
  }

  @Test
  void aChangedHashIsComparedAnew() {
    assertThat(passwords.matches("right", "thgir")).isTrue();

    assertThat(passwords.matches("right", "wen")).isFalse();
    assertThat(hashed).isEqualTo(2);
  }

  @Test
  void theOldestOfAThousandMakesRoom() {
    IntStream.rangeClosed(0, 1000)
        .forEach(one -> passwords.matches("p" + one, slow.encode("p" + one)));
    hashed = 0;

    passwords.matches("p1", "1p");
    passwords.matches("p1000", "0001p");
    assertThat(hashed).isZero();
    passwords.matches("p0", "0p");
    assertThat(hashed).isEqualTo(1);
  }

  @Test
  void hashesAreMadeAndRenewedAsBefore() {
    assertThat(passwords.encode("right")).isEqualTo("thgir");
    assertThat(passwords.upgradeEncoding("")).isTrue();
    assertThat(passwords.upgradeEncoding("thgir")).isFalse();
  }
}
