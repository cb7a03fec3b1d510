package org.cspenrollment.platform.security;

import io.github.bucket4j.Bucket;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.cspenrollment.platform.web.RateLimiter;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing of passwords, through the form and HTTP Basic alike. Only failures cost
 * anything. One address runs out long before it could use up the account's own allowance, so the
 * right password from elsewhere keeps working, and nothing is ever locked for good. Counted per
 * node: with n nodes an attacker has at most n times as many tries.
 */
@Component
public class SignInThrottle {

  private static final int REMEMBERED = 50_000;
  private static final int PER_ADDRESS_AND_ACCOUNT = 10;
  private static final int PER_ADDRESS = 30;
  private static final int PER_ACCOUNT = 120;
  private static final int IN_TOTAL = 1200;

  private final RateLimiter buckets = new RateLimiter(REMEMBERED);

  /**
   * Takes one try from every allowance it counts against.
   *
   * @return the tries taken, to be given back when the sign-in succeeds
   * @throws SignInThrottled when one of them is used up
   */
  public List<Bucket> take(String address, String account) {
    var name = account.toLowerCase(Locale.ROOT);
    var counted =
        List.of(
            buckets.of("both:" + address + " " + name, PER_ADDRESS_AND_ACCOUNT),
            buckets.of("address:" + address, PER_ADDRESS),
            buckets.of("account:" + name, PER_ACCOUNT),
            buckets.of("total", IN_TOTAL));
    for (int i = 0; i < counted.size(); i++) {
      var probe = counted.get(i).tryConsumeAndReturnRemaining(1);
      if (!probe.isConsumed()) {
        giveBack(counted.subList(0, i));
        throw new SignInThrottled(
            TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1);
      }
    }
    return counted;
  }

  /** A sign-in that succeeded costs nothing. */
  public void giveBack(List<Bucket> taken) {
    taken.forEach(bucket -> bucket.addTokens(1));
  }

  /** Whether another throttled try from there should go on record: a flood need not fill it. */
  boolean worthTelling(String address) {
    return buckets.of("told:" + address, 2).tryConsume(1);
  }
}
