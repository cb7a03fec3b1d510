package org.cspenrollment.account.password;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Passwords are kept as Argon2id hashes with 19 MiB, two passes and one lane, the minimum OWASP's
 * password storage cheat sheet asks for. Each hash names its method, so that it can be replaced:
 * one of an earlier method is, when its password is used the next time.
 */
@Configuration(proxyBeanMethods = false)
class PasswordHashing {

  private static final String METHOD = "argon2id-opaque";

  /** As passwords were hashed up to 0.2.0: in whatever form they were typed. */
  private static final String AS_TYPED = "argon2id";

  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;
  private static final int KIBIBYTES = 19 * 1024;
  private static final int PASSES = 2;

  @Bean
  PasswordEncoder passwordEncoder() {
    var argon2 =
        new OpaquePasswords(
            new FewAtATime(
                new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES),
                Runtime.getRuntime().availableProcessors()));
    return new DelegatingPasswordEncoder(METHOD, Map.of(METHOD, argon2, AS_TYPED, argon2));
  }
}
