package org.cspenrollment.account.password;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes as many passwords at the same time as there are processors, one after the other where more
 * wait. Each takes 19 MiB as long as it takes, so that everybody who signs in after an outage, or
 * whoever means harm, would use up the memory of a node; more at the same time would be no faster.
 */
final class FewAtATime implements PasswordEncoder {

  private final PasswordEncoder hashes;
  private final Semaphore places;

  FewAtATime(PasswordEncoder hashes, int most) {
    this.hashes = hashes;
    this.places = new Semaphore(most, true);
  }

  @Override
  public String encode(CharSequence password) {
    return inTurn(() -> hashes.encode(password));
  }

  @Override
  public boolean matches(CharSequence password, String hash) {
    return inTurn(() -> hashes.matches(password, hash));
  }

  @Override
  public boolean upgradeEncoding(String hash) {
    return hashes.upgradeEncoding(hash);
  }

  private <T> T inTurn(Supplier<T> hash) {
    places.acquireUninterruptibly();
    try {
      return hash.get();
    } finally {
      places.release();
    }
  }
}
