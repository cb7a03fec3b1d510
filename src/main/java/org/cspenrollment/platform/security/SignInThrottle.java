package org.cspenrollment.platform.security;

import io.github.bucket4j.Bucket;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.cspenrollment.platform.web.AddressKey;
import org.cspenrollment.platform.web.RateLimiter;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/**
 * Slows down guessing of passwords, through the form and HTTP Basic alike. Only failures cost
 * anything, and they are counted once they have failed, so that any number of right passwords may
 * be under way; what failed in the same moment is paid back by a longer wait. One address runs out
 * long before it could use up the account's own allowance. A browser that is known for the account,
 * and an address from which the account signed in lately, count by themselves: nothing that happens
 * elsewhere keeps them out. Nothing is ever locked for good. Counted per node: with n nodes an
 * attacker has at most n times as many tries.
 */
@Component
public class SignInThrottle {

  private static final int REMEMBERED = 50_000;
  private static final int PER_BROWSER = 10;
  private static final int PER_ADDRESS_AND_ACCOUNT = 10;
  private static final int PER_ADDRESS = 30;
  private static final int PER_ACCOUNT = 120;
  private static final int IN_TOTAL = 1200;
  private final RateLimiter buckets = new RateLimiter(REMEMBERED);
  private final ConcurrentLruCache<String, Boolean> signedInFrom =
      new ConcurrentLruCache<>(REMEMBERED, both -> true);

  /** A try that may be made, with the allowances that pay if it fails. */
  public static final class Attempt {

    private final String both;
    private final List<Bucket> paying;

    private Attempt(String both, List<Bucket> paying) {
      this.both = both;
      this.paying = paying;
    }
  }

  /**
   * Asks whether a try may be made, before its password is looked at.
   *
   * @param browser the browser, if it is known for the account
   * @throws SignInThrottled when an allowance it counts against is used up
   */
  public Attempt begin(String address, String account, Optional<String> browser) {
    var name = account.toLowerCase(Locale.ROOT);
    var from = AddressKey.of(address);
    var both = from + " " + name;
    if (browser.isPresent()) {
      return new Attempt(both, List.of(open("browser:" + browser.get() + " " + name, PER_BROWSER)));
    }
    if (signedInFrom.contains(both)) {
      return new Attempt(both, List.of(open("usual:" + both, PER_ADDRESS_AND_ACCOUNT)));
    }
    return new Attempt(
        both,
        List.of(
            open("total", IN_TOTAL),
            open("address:" + from, PER_ADDRESS),
            open("account:" + name, PER_ACCOUNT),
            open("both:" + both, PER_ADDRESS_AND_ACCOUNT)));
  }

  /** The password was wrong. */
  public void failed(Attempt attempt) {
    attempt.paying.forEach(bucket -> bucket.consumeIgnoringRateLimits(1));
  }

  /** Somebody signed in, which costs nothing, and makes the address one of this account's. */
  public void succeeded(Attempt attempt) {
    signedInFrom.get(attempt.both);
  }

  private Bucket open(String key, int perMinute) {
    var bucket = buckets.of(key, perMinute);
    var probe = bucket.estimateAbilityToConsume(1);
    if (!probe.canBeConsumed()) {
      throw new SignInThrottled(
          TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1);
    }
    return bucket;
  }
}
