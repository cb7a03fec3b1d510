package org.cspenrollment.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

  private final SignInThrottle throttle = new SignInThrottle();

  private SignInThrottle.Attempt begin(String address, String account) {
    return throttle.begin(address, account, Optional.empty());
  }

  private void fail(String address, String account) {
    throttle.failed(begin(address, account));
  }

  private void failUntilRefused(String address, String account) {
    assertThatThrownBy(() -> IntStream.range(0, 1000).forEach(i -> fail(address, account)))
        .isInstanceOf(SignInThrottled.class);
  }

  /** Wrong passwords from so many addresses that the account's own allowance is used up. */
  private void failEverywhere(String account) {
    assertThatThrownBy(
            () -> IntStream.range(0, 1000).forEach(i -> fail("192.0.2." + i % 200, account)))
        .isInstanceOf(SignInThrottled.class);
  }

  @Test
  void theRightPasswordFromElsewhereWorksWhileOneAddressIsBlocked() {
    failUntilRefused("198.51.100.1", "manager");

    assertThatThrownBy(() -> begin("198.51.100.1", "manager")).isInstanceOf(SignInThrottled.class);
    assertThatCode(() -> begin("198.51.100.2", "manager")).doesNotThrowAnyException();
  }

  @Test
  void sec1_anyNumberOfRightPasswordsMayBeUnderWayAndCostNothing() {
    var underWay = IntStream.range(0, 2000).mapToObj(i -> begin("198.51.100.3", "reviewer"));

    assertThatCode(() -> underWay.toList().forEach(throttle::succeeded)).doesNotThrowAnyException();
    assertThatCode(() -> begin("198.51.100.3", "reviewer")).doesNotThrowAnyException();
  }

  @Test
  void sec1_wrongOnesThatWereUnderWayTogetherArePaidBack() {
    throttle.succeeded(begin("198.51.100.4", "reviewer"));
    var underWay = IntStream.range(0, 40).mapToObj(i -> begin("198.51.100.4", "reviewer")).toList();
    underWay.forEach(throttle::failed);

    assertThatThrownBy(() -> begin("198.51.100.4", "reviewer"))
        .isInstanceOfSatisfying(
            SignInThrottled.class,
            // 30 more than the ten of a minute, at ten a minute
            refused -> assertThat(refused.retryAfterSeconds()).isBetween(180L, 190L));
  }

  @Test
  void oneAddressCannotTryManyAccounts() {
    assertThatThrownBy(
            () -> IntStream.range(0, 100).forEach(i -> fail("198.51.100.5", "account" + i)))
        .isInstanceOf(SignInThrottled.class);
  }

  @Test
  void sec9_theAddressesOfAnIpv6NetworkCountAsOne() {
    assertThatThrownBy(
            () ->
                IntStream.range(0, 100)
                    .forEach(
                        i -> fail("2001:db8:1:2::" + Integer.toHexString(i + 1), "account" + i)))
        .isInstanceOf(SignInThrottled.class);
    assertThatCode(() -> begin("2001:db8:1:3::1", "account1")).doesNotThrowAnyException();
  }

  @Test
  void sec9_nobodyElseKeepsOutABrowserThatIsKnown() {
    failEverywhere("manager");
    assertThatThrownBy(() -> begin("203.0.113.7", "manager")).isInstanceOf(SignInThrottled.class);

    assertThatCode(() -> throttle.begin("203.0.113.7", "manager", Optional.of("browser1")))
        .doesNotThrowAnyException();
    // And one that is known, or says so, tries no more often than anybody
    assertThatThrownBy(
            () ->
                IntStream.range(0, 11)
                    .forEach(
                        i ->
                            throttle.failed(
                                throttle.begin("203.0.113.7", "manager", Optional.of("b2")))))
        .isInstanceOf(SignInThrottled.class);
  }

  @Test
  void sec9_norTheAddressOfAProgramThatSignedInLately() {
    throttle.succeeded(begin("203.0.113.9", "Lead2"));
    failEverywhere("lead2");

    assertThatCode(() -> begin("203.0.113.9", "lead2")).doesNotThrowAnyException();
    failUntilRefused("203.0.113.9", "lead2");
  }
}
