package org.cspenrollment.account.password;

import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes passwords in their one form, and compares them in every form a hash of earlier times can
 * have been made of. All forms are always tried, whoever signs in, so that the time of an answer
 * tells nothing of whether there is such an account.
 */
final class OpaquePasswords implements PasswordEncoder {

  private final PasswordEncoder hashes;

  OpaquePasswords(PasswordEncoder hashes) {
    this.hashes = hashes;
  }

  @Override
  public String encode(CharSequence password) {
    return hashes.encode(OpaqueString.of(password));
  }

  @Override
  public boolean matches(CharSequence password, String hash) {
    boolean found = false;
    for (var form : OpaqueString.formsOf(password)) {
      found |= hashes.matches(form, hash);
    }
    return found;
  }

  @Override
  public boolean upgradeEncoding(String hash) {
    return hashes.upgradeEncoding(hash);
  }
}
