package org.cspenrollment.platform.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SignInThrottleTest {

  private final SignInThrottle throttle = new SignInThrottle();

  @Test
  void theRightPasswordFromElsewhereWorksWhileOneAddressIsBlocked() {
    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 1000; i++) {
                throttle.take("198.51.100.1", "manager");
              }
            })
        .isInstanceOf(SignInThrottled.class);
    assertThatThrownBy(() -> throttle.take("198.51.100.1", "manager"))
        .isInstanceOf(SignInThrottled.class);
    assertThatCode(() -> throttle.take("198.51.100.2", "manager")).doesNotThrowAnyException();
  }

  @Test
  void signInsThatSucceedCostNothing() {
    for (int i = 0; i < 1000; i++) {
      throttle.giveBack(throttle.take("198.51.100.3", "reviewer"));
    }

    assertThatCode(() -> throttle.take("198.51.100.3", "reviewer")).doesNotThrowAnyException();
  }

  @Test
  void oneAddressCannotTryManyAccounts() {
    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 100; i++) {
                throttle.take("198.51.100.4", "account" + i);
              }
            })
        .isInstanceOf(SignInThrottled.class);
  }
}
